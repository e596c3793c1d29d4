import './isms.css';

/** Sentences as a plain list. */
export function Points({ items }: { items: readonly string[] }) {
  return (
    <ul className="pl-points">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
