import { useSyncExternalStore } from 'react';

const storageKey = 'plumbline-single-keys';
/** What the modifier is called on this machine. */
export const modKey = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

const listeners = new Set<() => void>();
let on = readStored();

function readStored(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Single-letter shortcuts can be switched off (WCAG 2.1.4): speech input would trigger them. */
export function setSingleKeys(value: boolean): void {
  on = value;
  try {
    localStorage.setItem(storageKey, value ? 'on' : 'off');
  } catch {
    // Storage may be blocked: then the choice holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

/** Is this key press meant as a shortcut: no modifier, not typed into a field, no dialog or menu open? */
export function isShortcut(event: KeyboardEvent): boolean {
  if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return false;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return true;
  if (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"], [role="menu"]'))
    return false;
  return document.querySelector('[role="dialog"][aria-modal="true"]') === null;
}
