import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, type Kind, openBrowser } from '../../src/commands/start/browser';
import { type Served, serve } from '../../src/commands/start/serve';
import type { TestBrowser } from './browsers';
import { clickInCard, shownCard } from './card';
import { press, type } from './keys';
import { choose, openOwn, setting } from './own';

/** What browsers ask their makers for on their own account. */
const MAKERS =
  /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|mozilla-services|firefox|mozgcp|detectportal)\.(com|org|net)$/;

describe.each<Kind>(['chromium', 'firefox'])('in %s', (kind) => {
  /** The hosts that anything was asked of, beyond this machine. */
  const asked: string[] = [];
  let proxy: Server;
  let served: Served;
  let browser: TestBrowser;

  beforeAll(async () => {
    const path = findBrowser(kind);
    if (!path) throw new Error(`no ${kind} is installed: these tests need it`);
    proxy = createServer(({ url }, response) => {
      asked.push(new URL(url ?? '').hostname);
      response.writeHead(502).end();
    });
    proxy.on('connect', ({ url = '' }, socket) => {
      asked.push(url.replace(/:\d+$/, ''));
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    served = await serve(resolve('test/e2e/pages'));
    const opened = await openBrowser(kind, path, true, { proxy: (proxy.address() as AddressInfo).port });
    browser = { kind, ...opened, open: () => opened.browser.newPage() };
  });
  afterAll(async () => {
    await browser?.browser.close();
    served?.close();
    proxy?.close();
  });

  const said = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');

  test('no request leaves the browser while everything is used', { timeout: 120_000 }, async () => {
    const options = await openOwn(browser, 'options');
    await options.waitForFunction(
      'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)',
    );
    await choose(options, 'Nynorsk');
    await choose(options, 'Mørke');
    await setting(options, { language: 'nb', words: { flag: ['Trollheimen'], ignore: [] } });

    const page = await browser.open('');
    await page.goto(`${served.url}fields.html`);
    const title = async () => (await shownCard(browser, page.mainFrame()))?.title;
    for (const [field, act] of [
      ['#textarea', 'Stryk'],
      ['#input', 'Kopier'],
      // The last: the same words are then left alone in the other fields too.
      ['#host', 'Ignorer her'],
    ] as const) {
      await page.click(field);
      await type(browser, page, 'Hun får med dette en muntlig advarsel');
      await expect
        .poll(
          async () => {
            await press(page, 'Alt', 'Enter');
            return title();
          },
          { timeout: 30_000 },
        )
        .toBeDefined();
      await clickInCard(browser, page.mainFrame(), act);
    }

    const review = await openOwn(browser, 'review');
    await review.$eval('textarea', (field) => {
      field.value = 'Hun er lat. Hun får med dette en muntlig advarsel.';
    });
    await choose(review, 'Les utkastet');
    await review.waitForSelector('.card');
    const practice = await openOwn(browser, 'practice#nb-03-lager');
    await choose(practice, 'Skriv med merker');
    await expect.poll(() => said(practice)).toContain('merknad');
    for (const name of ['popup', 'welcome']) await openOwn(browser, name);
    await choose(options, 'Slett alt');
    await choose(options, 'Ja, slett alt');
    await expect.poll(() => said(options)).toContain('Alt er slettet');

    expect(asked.filter((host) => !MAKERS.test(host))).toEqual([]);
    // The ear is not deaf: what a page asks for is heard.
    await page.evaluate(() => fetch('http://hr.example.test/').catch(() => {}));
    expect(asked).toContain('hr.example.test');
  });

  test('the extension’s own pages are not let out, even by their own code', async () => {
    const own = await openOwn(browser, 'options');
    const before = asked.length;
    const got = await own.evaluate(async () => {
      const tries = [
        () => fetch('http://own.example.test/fetch'),
        () =>
          new Promise((_, reject) =>
            Object.assign(new Image(), { onerror: reject, src: 'http://own.example.test/image' }),
          ),
        async () => {
          const stopped = new Promise((resolve) =>
            addEventListener('securitypolicyviolation', resolve, { once: true }),
          );
          navigator.sendBeacon('http://own.example.test/beacon');
          await stopped;
          throw new Error('refused');
        },
        () =>
          new Promise((_, reject) => {
            new WebSocket('ws://own.example.test/').onerror = reject;
          }),
      ];
      const answers = await Promise.allSettled(tries.map(async (attempt) => attempt()));
      return answers.map(({ status }) => status);
    });
    expect(got).toEqual(got.map(() => 'rejected'));
    expect(asked.slice(before).filter((host) => host.includes('example'))).toEqual([]);
  });
});
