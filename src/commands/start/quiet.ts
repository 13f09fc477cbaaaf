import type { Logger } from 'wxt';

/** WXT's own account of the build is left out, save what goes wrong. */
export const QUIET: Logger = {
  ...console,
  log() {},
  info() {},
  success() {},
  debug() {},
  fatal: console.error,
  level: 0,
};
