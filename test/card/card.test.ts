// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Card, type CardActions, type CardContent, openCard } from '../../src/card/card';
import { DEFAULTS } from '../../src/settings/settings';

let root: ShadowRoot;
let card: Card;

// happy-dom has neither a top layer nor layout.
HTMLElement.prototype.showPopover = () => {};
let seen = true;
Element.prototype.checkVisibility = () => seen;

const none = (): CardActions => ({ close: vi.fn() });

function content(over: Partial<CardContent> = {}): CardContent {
  return {
    anchor: { getBoundingClientRect: () => new DOMRect(10, 10, 50, 20) },
    finding: { category: 'criticism.generalised', severity: 'medium' },
    explanation: {
      title: 'Alltid og aldri',
      why: 'Generaliseringer er vanskelige å svare på.',
      instead: 'Skriv hva som skjedde, og når.',
      grounds: [
        { id: 'dok', name: 'Dokumentasjon', says: 'Arbeidsgiver har bevisbyrden.' },
        {
          id: 'aml-4-3',
          name: 'arbeidsmiljøloven § 4-3',
          says: 'Integritet.',
          url: 'https://lovdata.no/lov/2005-06-17-62/§4-3',
        },
      ],
    },
    actions: none(),
    language: 'nb',
    look: DEFAULTS.look,
    ...over,
  };
}

function open(over: Partial<CardContent> = {}): void {
  card = openCard({ root, ...content(over) });
}

const dialog = () => root.querySelector<HTMLElement>('[role=dialog]') as HTMLElement;
const nameOf = (control: Element | null) => control?.getAttribute('aria-label') ?? control?.textContent;
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => nameOf(one) === name) as HTMLButtonElement;

function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}
const click = (name: string) => button(name).dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));
const press = (key: string, shiftKey = false) => {
  const event = trusted(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true, composed: true }),
  );
  (root.activeElement ?? dialog()).dispatchEvent(event);
  return event;
};

beforeEach(() => {
  seen = true;
  document.body.innerHTML = '<div></div>';
  root = (document.body.firstElementChild as HTMLElement).attachShadow({ mode: 'closed' });
});

describe('the card', () => {
  test('says what the finding is, how much it matters, why, and what to do', () => {
    open();
    const text = dialog().textContent;
    for (const part of [
      'Kritikk uten dokumentasjon',
      'Alltid og aldri',
      'Bør endres',
      'Generaliseringer er vanskelige å svare på.',
      'Skriv hva som skjedde, og når.',
      'Arbeidsgiver har bevisbyrden.',
    ])
      expect(text).toContain(part);
  });

  test('is a dialog named by its title and described by the reason, in the language of the explanation', () => {
    open({ language: 'nn' });
    const named = (attribute: string) => root.getElementById(dialog().getAttribute(attribute) ?? '')?.textContent;
    expect(named('aria-labelledby')).toBe('Alltid og aldri');
    expect(named('aria-describedby')).toContain('Generaliseringer');
    expect(dialog().lang).toBe('nn');
  });

  test('links a legal ground in a new tab that learns nothing of the page, and names one without an address', () => {
    open();
    const links = [...root.querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), link.target, link.rel])).toEqual([
      ['https://lovdata.no/lov/2005-06-17-62/§4-3', '_blank', 'noopener noreferrer'],
    ]);
    expect(dialog().textContent).toContain('Dokumentasjon');
  });

  test('offers to insert the wording where there is one', () => {
    const replace = vi.fn();
    open({ actions: { ...none(), replace }, explanation: { ...content().explanation, replace: 'Vi ble enige om …' } });
    click('Sett inn forslag');
    expect(replace).toHaveBeenCalledExactlyOnceWith('Vi ble enige om …');
  });

  test('offers to strike where there is no wording', () => {
    const replace = vi.fn();
    open({ actions: { ...none(), replace } });
    click('Stryk');
    expect(replace).toHaveBeenCalledExactlyOnceWith('');
  });

  test('offers only what the page can do', () => {
    open();
    expect([...root.querySelectorAll('button')].map(nameOf)).toEqual(['Lukk', 'Kopier']);
  });

  test('does nothing for a click that the page made up, or on a card that nobody can see', () => {
    const ignore = vi.fn();
    open({ actions: { ...none(), ignore } });
    button('Ignorer her').click();
    seen = false;
    click('Ignorer her');
    expect(ignore).not.toHaveBeenCalled();
    seen = true;
    click('Ignorer her');
    expect(ignore).toHaveBeenCalledOnce();
  });

  test('says which of several findings on the same words it shows', () => {
    open({ place: { index: 2, count: 3 } });
    expect(dialog().textContent).toContain('2 av 3 her');
    card.update(content({ place: { index: 1, count: 1 } }));
    expect(dialog().textContent).not.toContain('av 1');
  });

  test('closes at Escape and walks with the arrows', () => {
    const actions = { close: vi.fn(), next: vi.fn(), previous: vi.fn() };
    open({ actions });
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Escape']) press(key);
    expect([actions.next, actions.previous, actions.close].map((one) => one.mock.calls.length)).toEqual([2, 1, 1]);
  });

  test('goes round its controls with Tab, both ways', () => {
    open({ actions: { ...none(), ignore: vi.fn() } });
    card.focus();
    const visited = [false, false, false, false, false, true, true].map((backwards) => {
      press('Tab', backwards);
      return nameOf(root.activeElement);
    });
    const link = root.querySelector('a')?.textContent;
    expect(visited).toEqual(['Lukk', link, 'Ignorer her', 'Kopier', 'Lukk', 'Kopier', 'Ignorer her']);
  });

  test('keeps its keys and clicks from the page', () => {
    const heard = vi.fn();
    for (const kind of ['keydown', 'pointerdown', 'mousedown', 'click']) document.addEventListener(kind, heard);
    // Editors with a menu open take its keys on their way in.
    document.addEventListener('keydown', heard, true);
    open({ actions: { ...none(), ignore: vi.fn() } });
    press('a');
    for (const kind of ['pointerdown', 'mousedown', 'click'])
      button('Ignorer her').dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true, cancelable: true }));
    expect(heard).not.toHaveBeenCalled();
    card.close();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(heard).toHaveBeenCalledOnce();
  });

  test('takes no focus from the field when it is clicked', () => {
    open();
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    dialog().dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
  });

  test('shows another finding in place, and leaves nothing behind when it closes', () => {
    const other = new CSSStyleSheet();
    root.adoptedStyleSheets = [other];
    open();
    const before = dialog();
    card.update(content({ finding: { category: 'sensitive.health', severity: 'high' } }));
    expect(dialog()).toBe(before);
    expect(dialog().textContent).toContain('Sensitive opplysninger');
    card.close();
    card.close();
    expect([root.childElementCount, root.adoptedStyleSheets]).toEqual([0, [other]]);
  });
});
