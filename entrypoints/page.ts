import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Page } from '../src/page/page';
import { openStore } from '../src/settings/store';

/** Put into a frame when an editable field there gets the focus. Two requests at the same time must not make two of it. */
export default defineUnlistedScript(async () => {
  const world = globalThis as { sakligPage?: true };
  if (world.sakligPage) return;
  world.sakligPage = true;
  new Page(await openStore(), () => {
    world.sakligPage = undefined;
  });
});
