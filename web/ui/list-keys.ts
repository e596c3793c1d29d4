import { type RefObject, useEffect } from 'react';
import { isShortcut } from './keys.ts';

const listMark = 'data-pl-list';

/** The list that j and k move in: the one with the focus, else the first of the page. */
function currentList(): Element | null {
  return document.activeElement?.closest(`[${listMark}]`) ?? document.querySelector(`[${listMark}]`);
}

/**
 * `j`/`k` move the focus through the elements marked `data-pl-row` inside `list` (which must carry `data-pl-list`),
 * Enter opens the focused one.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, open: (index: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!['j', 'k', 'Enter'].includes(event.key) || !isShortcut(event)) return;
      if (!list.current || currentList() !== list.current) return;
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-pl-row]')];
      const at = rows.findIndex((row) => row === document.activeElement);
      if (event.key === 'Enter') {
        if (at >= 0) open(at);
        return;
      }
      const within = rows.findIndex((row) => row.contains(document.activeElement));
      const next = rows[Math.min(rows.length - 1, Math.max(0, within + (event.key === 'j' ? 1 : -1)))];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list, open]);
}
