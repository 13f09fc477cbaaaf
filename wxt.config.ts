import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Hosts of the trial build (`npm start`, end-to-end tests): this machine only. */
const trialHosts = ['*://localhost/*', '*://127.0.0.1/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // As new as the oldest browsers below: an older target takes light-dark() apart, and the theme that people choose with it.
  vite: () => ({ plugins: [preact()], build: { target: ['chrome123', 'firefox140'], chunkSizeWarningLimit: 2000 } }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nb',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // No site is read before the user, or the organisation's policy, has turned Saklig on there.
    optional_host_permissions: ['*://*/*'],
    // The trial build is the shipped one with this machine's own pages already turned on.
    ...(mode === 'trial' && { host_permissions: trialHosts }),
    commands: {
      explain: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_explain__' },
      panel: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_panel__' },
      'check-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_checkSelection__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'saklig@saklig',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', storage: { managed_schema: 'managed_schema.json' } }),
  }),
});
