import { useEffect, useRef } from 'react';
import { isShortcut } from '../ui/keys.ts';

/** `g` and then a letter within a second and a half; `?` for help. */
export function useGoKeys(paths: ReadonlyMap<string, string>, go: (path: string) => void, help: () => void): void {
  const latest = useRef({ paths, go, help });
  useEffect(() => {
    latest.current = { paths, go, help };
  });
  useEffect(() => {
    let since = 0;
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      const now = latest.current;
      if (event.key === '?') {
        event.preventDefault();
        now.help();
      } else if (event.timeStamp - since < 1500) {
        const path = now.paths.get(event.key);
        since = 0;
        if (path === undefined) return;
        event.preventDefault();
        now.go(path);
      } else if (event.key === 'g') {
        since = event.timeStamp;
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
