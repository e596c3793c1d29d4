import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { api } from '../ui/api.ts';
import { randomKey } from '../ui/intent-key.ts';

/** Forgets everything that an earlier session had loaded. */
export function useForgetSession(): () => void {
  const client = useQueryClient();
  return () => client.clear();
}

export function useSignIn(): (email: string, password: string) => Promise<void> {
  const client = useQueryClient();
  return async (email, password) => {
    await api.send('POST', '/api/auth/sign-in/email', { email, password }, z.unknown(), {
      idempotencyKey: randomKey(),
    });
    client.clear();
  };
}

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await api.send('POST', '/api/auth/sign-out', {}, z.unknown(), { idempotencyKey: randomKey() });
    client.clear();
    await navigate({ to: '/sign-in' });
  };
}

/** Where to after signing in: only ever to an address of this app. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/o\/[^\\]*$/.test(next) ? next : '/';
}
