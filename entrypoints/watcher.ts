import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchFocus } from '../src/fields/focus';
import type { FromFrame } from '../src/messages/messages';

/**
 * In every frame where Saklig is on, and for most of them all there ever is: waits for the focus to come to an editable field,
 * then has the rest put into the frame. Without the polyfill, which is larger than all of this.
 */
export default defineUnlistedScript(() => {
  let asked = false;
  const ask = async () => {
    if (asked) return;
    asked = true;
    // Browsers make it when it is first named, which no page without a field has to pay for.
    const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const message: FromFrame['focused'] = { kind: 'focused' };
    // Rejected when the extension is being updated or switched off: then nobody is there to ask again either.
    await runtime.sendMessage(message).catch(() => {});
    stop();
  };
  const stop = watchFocus(ask, ask);
});
