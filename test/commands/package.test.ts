import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../package.json';

const folder = mkdtempSync(join(tmpdir(), 'saklig-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

function pack(name: string): Record<string, Uint8Array> {
  const out = join(folder, name);
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ['--import', 'tsx', 'src/commands/package.ts', '--out', out], { env });
  return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
}

let archives: Record<string, Uint8Array>;
const files = (name: string) => unzipSync(archives[`saklig-${version}-${name}.zip`] as Uint8Array);
const manifest = (name: string) => JSON.parse(strFromU8(files(name)['manifest.json'] as Uint8Array));

beforeAll(() => {
  archives = pack('first');
}, 180_000);

test('two builds of the same source are the same, byte for byte', { timeout: 180_000 }, () => {
  const sums = (all: Record<string, Uint8Array>) =>
    Object.entries(all).map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]);
  expect(sums(pack('second'))).toEqual(sums(archives));
  expect(Object.keys(archives)).toHaveLength(3);
});

test('the source archive has all that the build needs, and nothing that it makes', () => {
  const names = Object.keys(files('source'));
  for (const wanted of [
    'README.md',
    'package-lock.json',
    'wxt.config.ts',
    'lexicon/grounds.yaml',
    'entrypoints/page.ts',
  ])
    expect(names).toContain(wanted);
  expect(names.filter((name) => /node_modules|\.output|\.generated\.ts$|^\.git\//.test(name))).toEqual([]);
});

test('the change log tells of the version, newest first', () => {
  const told = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\S+) – (.+)$/gm)];
  expect(told[0]?.[1]).toBe(version);
  for (const [, number, date] of told) {
    expect(number).toMatch(/^\d+\.\d+\.\d+$/);
    expect(date).toMatch(/^(\d{4}-\d\d-\d\d|not yet released)$/);
  }
});

test('every permission is justified to the stores and told in the privacy statement', () => {
  const permissions = ['chrome', 'firefox'].flatMap((browser) => manifest(browser).permissions as string[]);
  expect(permissions.length).toBeGreaterThan(0);
  for (const file of ['docs/store.md', 'PRIVACY.md', 'docs/it.md']) {
    const text = readFileSync(file, 'utf8');
    for (const permission of permissions) expect(text, file).toContain(`\`${permission}\``);
  }
});

describe('the manifest', () => {
  /** Any change here is a change of what Saklig may do, or of whom it works for: mend the docs and the store texts with it. */
  const shared = {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'nb',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      explain: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_explain__' },
      panel: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_panel__' },
      'check-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_checkSelection__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: 'Saklig', default_popup: 'popup.html' },
    options_ui: { open_in_tab: true, page: 'options.html' },
  };

  test('for Chrome and Edge asks for no more than it did', () => {
    expect(manifest('chrome')).toEqual({
      ...shared,
      permissions: [...shared.permissions, 'sidePanel'],
      side_panel: { default_path: 'sidepanel.html' },
      background: { service_worker: 'background.js' },
      minimum_chrome_version: '123',
      storage: { managed_schema: 'managed_schema.json' },
    });
  });

  test('for Firefox asks for no more than it did', () => {
    expect(manifest('firefox')).toEqual({
      ...shared,
      sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Saklig', open_at_install: false },
      background: { scripts: ['background.js'] },
      browser_specific_settings: {
        gecko: {
          id: 'saklig@saklig',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    });
  });
});
