import { useLocalStorage } from '@mantine/hooks';

const setting = { key: 'plumbline-compact', defaultValue: false };

/** Are the rows of lists set close? One choice for the whole app, kept in this browser. */
export function useCompact(): boolean {
  return useLocalStorage(setting)[0];
}

export function useCompactChoice() {
  return useLocalStorage(setting);
}
