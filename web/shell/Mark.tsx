/** The plumb bob. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
      <path d="M10 0v6" stroke="currentColor" strokeWidth="1.2" />
      <path d="M8 6h4v2H8z" fill="currentColor" />
      <path d="M6.4 9h7.2c0 3.6-1.6 6-3.6 11-2-5-3.6-7.400-3.600-11z" fill="currentColor" />
    </svg>
  );
}
