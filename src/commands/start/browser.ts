import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

export type Kind = 'chromium' | 'firefox';

/** The folder of the extension's trial build: the shipped one, with this machine's own pages turned on. */
export const trialBuild = (kind: Kind): string =>
  resolve('.output', kind === 'firefox' ? 'firefox-mv3-trial' : 'chrome-mv3-trial');

/** Fixed, so that the extension's own pages have a known address in a fresh Firefox profile. */
const FIREFOX_UUID = '5a4b1c9e-2f1d-4f0a-9a37-3c8d6d1f7e21';

/** Where a browser puts itself, below the folders of the system; first is best. */
const NAMES: Record<Kind, Record<'linux' | 'darwin' | 'win32', string[]>> = {
  chromium: {
    linux: [
      'chromium',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
      'chromium-browser',
    ],
    darwin: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    linux: ['firefox', 'firefox-esr'],
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
};

const folders = (): Record<'linux' | 'darwin' | 'win32', (string | undefined)[]> => ({
  linux: (process.env.PATH ?? '').split(delimiter),
  darwin: ['/Applications', join(homedir(), 'Applications')],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA],
});

/** The path of an installed browser: Chromium, Chrome or Edge for `chromium`. */
export function findBrowser(kind: Kind): string | undefined {
  const system = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return NAMES[kind][system]
    .flatMap((name) => folders()[system].map((folder) => folder && join(folder, name)))
    .find((path): path is string => Boolean(path) && existsSync(path as string));
}

/** Whether a browser can be installed without asking: as root on Debian, as in a container. */
export const canInstall = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * Installs Debian's browser, in Norwegian.
 * @throws when apt fails
 */
export function installBrowser(kind: Kind): string | undefined {
  const packages = kind === 'firefox' ? ['firefox-esr', 'firefox-esr-l10n-nb-no'] : ['chromium', 'chromium-l10n'];
  console.log(`No browser was found: installing ${packages.join(' and ')}.`);
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', ...packages, 'fonts-dejavu-core');
  return findBrowser(kind);
}

/**
 * Opens a browser in Norwegian with the trial build installed over the debugging protocol (Chrome and Edge no longer heed
 * `--load-extension`). `browser.close()` ends it.
 * @param unlike what is to be otherwise: a folder for the profile (without one it is fresh, and gone afterwards), another build
 * to install, and the port of a proxy on this machine for all requests but those to localhost
 * @returns the browser, and the address of the extension's own pages with a slash at the end
 * @throws when the browser does not start or refuses the extension
 */
export async function openBrowser(
  kind: Kind,
  executablePath: string,
  headless: boolean,
  { profile, build = trialBuild(kind), proxy }: { profile?: string; build?: string; proxy?: number } = {},
): Promise<{ browser: Browser; extension: string }> {
  const browser = await puppeteer.launch({
    ...(kind === 'firefox' ? firefox(proxy) : chromium(proxy)),
    userDataDir: profile,
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const id = await browser.installExtension(build);
    const extension = kind === 'firefox' ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${id}/`;
    await watcherInPlace(kind, browser, extension);
    return { browser, extension };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A page that is opened before the extension has put its watcher in place goes unwatched until it is loaded again. */
async function watcherInPlace(kind: Kind, browser: Browser, extension: string): Promise<void> {
  const page = await browser.newPage();
  // Firefox never tells the tools that a page of an extension has loaded.
  await page.goto(`${extension}options.html`, kind === 'firefox' ? { waitUntil: [] } : {});
  await page.waitForSelector('main > *');
  await page.waitForFunction('chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)');
  await page.close();
}

/** Of Chromium, without the extension. */
export const chromium = (proxy?: number): LaunchOptions => ({
  browser: 'chrome',
  // Extensions can be installed through a pipe only.
  pipe: true,
  enableExtensions: true,
  env: { ...process.env, LANGUAGE: 'nb' },
  ignoreDefaultArgs: ['--enable-automation'],
  // The sandbox can't start for root, as in a container.
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy}`] : []),
  ],
});

const firefox = (proxy?: number): LaunchOptions => ({
  browser: 'firefox',
  // Tests open the extension's own pages, which Firefox counts as its own.
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: {
    ...(proxy && {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
    }),
    'intl.accept_languages': 'nb-NO, nb, en',
    // An extension that is installed by a tool goes when the browser is closed; what it has stored need not.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ 'saklig@saklig': FIREFOX_UUID }),
  },
});
