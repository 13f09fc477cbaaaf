/**
 * `npm start`: builds the extension, and opens a browser with it beside the minutes form of an HR system, ready to type.
 * Where there is no display, or with `--picture`, it prints the findings of the draft and pictures them instead.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { canInstall, findBrowser, installBrowser, type Kind, openBrowser } from './start/browser';
import { pictureDraft } from './start/picture';
import { QUIET } from './start/quiet';
import { serve } from './start/serve';

const HELP = `npm start -- [--browser chromium|firefox] [--port N] [--picture FILE]

  --browser   chromium takes Chromium, Chrome or Edge, whichever is found first (default)
  --port      of the local page (default: any free one)
  --picture   opens no window: prints the findings of the draft and saves a picture of it (PNG)
`;

/** Told to people as it is, with exit code 2. */
class Unusable extends Error {}

function options(): { kind?: Kind; port: number; picture?: string; help?: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string' },
        port: { type: 'string' },
        picture: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { browser, port = '0' } = values;
    if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox')
      throw new Error(`--browser takes chromium or firefox, not «${browser}».`);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
      throw new Error(`--port takes a number up to 65535, not «${port}».`);
    return { kind: browser, port: Number(port), picture: values.picture, help: values.help };
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n\n${HELP}`);
  }
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The path of a browser, installed first where that can be done without asking. */
function browserPath(kind: Kind): string {
  const path = findBrowser(kind) ?? (canInstall() ? installBrowser(kind) : undefined);
  if (path) return path;
  throw new Unusable(
    kind === 'firefox'
      ? 'No Firefox was found: install it (Debian: apt install firefox-esr), or leave out «--browser firefox».'
      : 'No Chromium, Chrome or Edge was found: install one (Debian: apt install chromium), or try «npm start -- --browser firefox».',
  );
}

async function main() {
  const { kind: wanted, port, picture, help } = options();
  if (help) return console.log(HELP);
  const kind = wanted ?? (!findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium');
  const path = browserPath(kind);
  // From here a stop must take the browser and its profile along, so signals no longer end the process by themselves.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    // npm, told to end, ends only the shell between it and this process.
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), 500).unref();
  });

  // Takes its time to load, so not before it is needed.
  const { build } = await import('wxt');
  await build({ mode: 'trial', browser: kind === 'firefox' ? 'firefox' : 'chrome', logger: QUIET });
  const served = await serve(resolve(import.meta.dirname, 'start/page'), port).catch(({ message }) => {
    throw new Unusable(`The page can't be served: ${message}. Try another --port.`);
  });
  const headless = picture !== undefined || !hasDisplay();
  const { browser } = await openBrowser(kind, path, headless).catch(({ message }) => {
    served.close();
    throw new Unusable(`${path} did not open with the extension: ${message}. Is it up to date?`);
  });
  try {
    // The page that a browser starts with has no focus in Firefox.
    const [blank] = await browser.pages();
    const page = await browser.newPage();
    await blank?.close();
    await page.goto(served.url);
    if (headless) {
      await Promise.race([pictureDraft(page, resolve(picture ?? 'test/results/draft.png')), stopped]);
    } else {
      console.log(`${served.url} is open in ${await browser.version()}. Close the browser, or press Ctrl-C, to end.`);
      await Promise.race([new Promise((resolve) => browser.once('disconnected', resolve)), stopped]);
    }
  } finally {
    await browser.close();
    served.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
