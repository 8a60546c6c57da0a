/** How scripts find and change the page's elements. */

/** The one element that a selector names. Throws when there is none: templates and scripts are built together. */
export function one<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

export function all<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)];
}

/** Runs `act` when the button `data-action="<name>"` is pressed; returns the button. */
export function onAction(name: string, act: (button: HTMLButtonElement) => void, within: ParentNode = document) {
  const button = one<HTMLButtonElement>(`[data-action="${name}"]`, within);
  button.addEventListener("click", () => act(button));
  return button;
}

/** Announces a text to screen readers, politely; `lang` is the text's language if it is not the page's. */
export function announce(text: string, lang = document.documentElement.lang): void {
  const region = one("[data-announce]");
  region.lang = lang;
  region.textContent = text;
}

/** Shows one control in place of another, and moves the focus along: a focus that is lost starts over at the top of the page. */
export function replaceControl(from: HTMLElement, to: HTMLElement): void {
  const { activeElement } = document;
  // A control that is disabled while it works has lost the focus already.
  const focused = activeElement === from || activeElement === document.body;
  to.hidden = false;
  if (focused) to.focus({ preventScroll: true });
  from.hidden = true;
}
