import browser from 'webextension-polyfill';
import { Popup } from '../../src/popup/popup';
import { showPage } from '../../src/ui/page';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });

await showPage(
  () => 'Saklig',
  (page) => <Popup tab={tab} {...page} />,
);
