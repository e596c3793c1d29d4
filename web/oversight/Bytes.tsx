import './oversight.css';

/** Text that counts byte for byte. Scrolls by keyboard where it is long. */
export function Bytes({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <section aria-label={label}>
      <pre className="pl-bytes">{children}</pre>
    </section>
  );
}
