import './evidence.css';

/** A number for people, kept on one line: `<Ref of="E-2026-014" />`. */
export function Ref({ of }: { of: string }) {
  return <span className="pl-ref">{of}</span>;
}
