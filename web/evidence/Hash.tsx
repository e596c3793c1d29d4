import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { evidence } from './strings.ts';
import './evidence.css';

const text = evidence.list;

/** A hash, short at first; the whole of it on demand, and copied with one press. */
export function Hash({ sha256, about, whole = false }: { sha256: string; about: string; whole?: boolean | undefined }) {
  const [open, setOpen] = useState(whole);
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <span className="pl-hash" data-open={open || undefined}>
      <code>{open ? sha256 : sha256.slice(0, 8)}</code>
      {whole ? null : (
        <button
          type="button"
          aria-expanded={open}
          aria-label={`${open ? text.hideHash : text.showHash}: ${about}`}
          onClick={() => setOpen(!open)}
        >
          {open ? '‹' : '…'}
        </button>
      )}
      <button
        type="button"
        aria-label={text.copyHash(about)}
        onClick={() => {
          clipboard.copy(sha256);
          setOpen(true);
        }}
      >
        {clipboard.copied ? text.copied : 'Copy'}
      </button>
      <span role="status">{clipboard.error ? text.noClipboard : ''}</span>
    </span>
  );
}
