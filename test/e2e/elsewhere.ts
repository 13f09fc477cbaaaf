import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';

/** A site that even the trial build may not read unasked. */
export const HOST = '127.0.0.2';

/** The page with fields, served from that site. */
export async function serveElsewhere(): Promise<{ address: string; close: () => void }> {
  const content = readFileSync('test/e2e/pages/fields.html');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(content);
  });
  await new Promise<void>((listening) => server.listen(0, HOST, listening));
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

/** Answers Chromium's question before it is asked: nothing else can, where nobody sits before the screen. */
export async function allow(browser: Browser): Promise<void> {
  const [id = ''] = (await browser.extensions()).keys();
  const settings = await browser.newPage();
  await settings.goto(`chrome://extensions/?id=${id}`);
  await settings.evaluate(
    (id, origin) => (chrome as unknown as Developer).developerPrivate.addHostPermission(id, origin),
    id,
    `*://${HOST}/*`,
  );
  await settings.close();
}
interface Developer {
  developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> };
}
