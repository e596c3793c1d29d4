import { Button, CopyButton } from '@mantine/core';
import { reportText as text } from './report-strings.ts';

type Props = {
  /** What it is, for the button's name. */
  what: string;
  value: string;
  label?: string | undefined;
  /** Of several lines. */
  block?: boolean | undefined;
};

/** A hash, key or checkpoint with a button that copies it. */
export function CopyText({ what, value, label, block = false }: Props) {
  const copy = (
    <CopyButton value={value}>
      {({ copied, copy: run }) => (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={run}
          aria-label={copied ? text.copiedThis(what) : text.copyThis(what)}
        >
          <span aria-live="polite">{copied ? text.copied : text.copy}</span>
        </Button>
      )}
    </CopyButton>
  );
  if (block)
    return (
      <div className="pl-copy-block">
        <pre>{value}</pre>
        {copy}
      </div>
    );
  return (
    <span className="pl-copy">
      {label ? <span className="pl-dim">{label}</span> : null} <code>{value}</code> {copy}
    </span>
  );
}
