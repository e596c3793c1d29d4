import { useParams } from '@tanstack/react-router';
import { z } from 'zod';

const Params = z.record(z.string(), z.string());

/** A part of the page's address: `useParam('unitId')` of `/units/$unitId`. */
export function useParam(name: string): string {
  return Params.parse(useParams({ strict: false }))[name] ?? '';
}
