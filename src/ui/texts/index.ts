import * as en from './en';
import * as nb from './nb';
import * as nn from './nn';

/** By language; the compiler holds nn and en to every text of nb. Each surface bundles only its own part. */
export const sharedTexts = { nb: nb.shared, nn: nn.shared, en: en.shared };
export const markTexts = { nb: nb.marks, nn: nn.marks, en: en.marks };
export const cardTexts = { nb: nb.card, nn: nn.card, en: en.card };
export const noticeTexts = { nb: nb.notice, nn: nn.notice, en: en.notice };
export const popupTexts = { nb: nb.popup, nn: nn.popup, en: en.popup };
export const filterTexts = { nb: nb.filter, nn: nn.filter, en: en.filter };
export const panelTexts = { nb: nb.panel, nn: nn.panel, en: en.panel };
export const optionsTexts = { nb: nb.options, nn: nn.options, en: en.options };
export const welcomeTexts = { nb: nb.welcome, nn: nn.welcome, en: en.welcome };
export const practiceTexts = { nb: nb.practice, nn: nn.practice, en: en.practice };
export const reviewTexts = { nb: nb.review, nn: nn.review, en: en.review };
