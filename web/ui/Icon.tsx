/** Line icons, 20 × 20, drawn for this app. Decoration only: always beside a text or an aria-label. */
const shapes = {
  today: 'M4 5h12v11H4zM4 8.5h12M7 3v3M13 3v3M7.5 12l2 2 3.5-3.5',
  programme: 'M3 5h8M7 10h9M4 15h6M3 2.5v15',
  audits: 'M5 3h10v14H5zM8 3V2h4v1M7.5 8h5M7.5 11h5M7.5 14h3',
  findings: 'M8.5 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12.2 12.2L17 17',
  actions: 'M4 10a6 6 0 0 1 10.5-4M16 10a6 6 0 0 1-10.5 4M14.5 2.5V6H11M5.5 17.5V14H9',
  isms: 'M10 2.5l6 2.2v4.6c0 3.8-2.5 6.6-6 8.2-3.5-1.6-6-4.4-6-8.2V4.7z',
  units: 'M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z',
  criteria: 'M6 4h11M6 10h11M6 16h11M3 4h.01M3 10h.01M3 16h.01',
  soa: 'M4 3h12v14H4zM7 7l1 1 2-2M12 7h2M7 12l1 1 2-2M12 12h2',
  changes: 'M3 7h12l-3-3M17 13H5l3 3',
  risks: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.1',
  people:
    'M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 3.5a3 3 0 0 1 0 5M15 12.5c2 .7 3 2.400 3 4.500',
  ledger: 'M10 2.5v4M10 9v3M10 14.500v3M6 6.500h8v2.500H6zM6 12h8v2.500H6z',
  settings: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
  evidence: 'M12 3H5v14h10V6zM12 3v3h3M8 10h4M8 13h4',
  report: 'M5 3h10v14H5zM8 14v-3M10 14V8M12 14v-4.500',
  rows: 'M3 5h14M3 8.500h14M3 12h14M3 15.500h14',
  search: 'M9 3.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11zM13 13l4 4',
  download: 'M10 3v9M6 8.500l4 4 4-4M4 16.500h12',
  upload: 'M10 13V4M6 7.500l4-4 4 4M4 16.500h12',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.500l4 4 8-9',
  chevron: 'M7 8l3 3 3-3',
  warning: 'M10 3l7.500 13.500h-15zM10 8v4M10 14.200v.1',
  link: 'M8 12l4-4M9 5.500l2-2a3.500 3.500 0 0 1 5 5l-2 2M11 14.500l-2 2a3.500 3.500 0 0 1-5-5l2-2',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  light:
    'M10 6.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.500 4.500l1.300 1.300M14.200 14.200l1.300 1.300M4.500 15.500l1.300-1.300M14.200 5.800l1.300-1.300',
  dark: 'M16 11.500A6.500 6.500 0 1 1 8.500 4a5.200 5.200 0 0 0 7.500 7.500z',
  auto: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 3v14M10 6h4M10 9h6M10 12h6M10 15h3.500',
  help: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM7.800 7.800a2.200 2.200 0 1 1 3 2c-.6.3-.8.700-.8 1.400M10 13.800v.1',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 18 }: { name: IconName; size?: number | undefined }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
