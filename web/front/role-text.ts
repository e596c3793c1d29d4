import { shell } from '../shell/strings.ts';

const names: ReadonlyMap<string, string> = new Map(Object.entries(shell.roles));

export const roleText = (role: string): string => names.get(role) ?? role;
