import browser from 'webextension-polyfill';
import { Panel } from '../../src/panel/panel';
import { showPage } from '../../src/ui/page';
import { panelTexts } from '../../src/ui/texts';

const { id = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();

await showPage(
  (language) => panelTexts[language].title,
  (page) => <Panel window={id} {...page} />,
);
