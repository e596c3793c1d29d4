import { useEffect, useSyncExternalStore } from 'react';

export type Command = { id: string; label: string; hint?: string; run: () => void };

let registered: ReadonlyMap<symbol, readonly Command[]> = new Map();
const listeners = new Set<() => void>();
let flat: readonly Command[] = [];

function change(next: ReadonlyMap<symbol, readonly Command[]>): void {
  registered = next;
  flat = [...registered.values()].flat();
  for (const listener of listeners) listener();
}

/** A page's acts in the command palette while it is shown. Pass a stable (memoised or module-level) list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const owner = Symbol('commands');
    change(new Map(registered).set(owner, commands));
    return () => {
      const next = new Map(registered);
      next.delete(owner);
      change(next);
    };
  }, [commands]);
}

export function useRegisteredCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => flat,
  );
}
