import { render } from 'preact';
import { openLayer } from '../marks/layer';
import type { Language } from '../ui/language';
import { type Look, lookCss } from '../ui/looks';
import { noticeTexts } from '../ui/texts';
import tokens from '../ui/tokens.css?inline';
import css from './notice.css?inline';

interface Notice {
  /** Where its layer is to stand. */
  parent: Element;
  language: Language;
  look: Look;
  /** The way out: the page that text can be pasted into. */
  review(): void;
}

/**
 * Says that the editor in focus can't be read, and what to do instead. In a corner, read out once, and without taking the focus.
 * @returns a function that takes it away
 */
export function showNotice({ parent, language, look, review }: Notice): () => void {
  const { host, root } = openLayer(parent);
  const texts = noticeTexts[language];
  const box = root.ownerDocument.createElement('div');
  box.className = 'notice saklig';
  box.popover = 'manual';
  box.role = 'status';
  box.lang = language;
  const sheet = new (root.ownerDocument.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(tokens + css + lookCss(look));
  root.adoptedStyleSheets = [sheet];
  root.append(box);
  box.showPopover();
  // A click must not take the focus, and with it the caret, from the editor.
  box.addEventListener('mousedown', (event) => event.preventDefault());

  const close = () => {
    render(null, box);
    host.remove();
  };
  render(
    <>
      <h2>{texts.title}</h2>
      <p>{texts.what}</p>
      <div class="actions">
        <button
          type="button"
          class="main"
          onClick={(event) => {
            if (!event.isTrusted) return;
            close();
            review();
          }}
        >
          {texts.review}
        </button>
        <button type="button" onClick={close}>
          {texts.close}
        </button>
      </div>
    </>,
    box,
  );
  return close;
}
