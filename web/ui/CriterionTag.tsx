/** What is audited against: `<CriterionTag reference="A.5.15" title="Access control" />`. */
export function CriterionTag({ reference, title }: { reference: string; title?: string | undefined }) {
  return (
    <span className="pl-criterion" title={title}>
      <b>{reference}</b>
      {title ? <span>{title}</span> : null}
    </span>
  );
}
