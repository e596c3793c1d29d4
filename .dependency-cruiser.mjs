// The dependency rule of docs/house.md for server and CLI; .oxlintrc.json holds the browser's (swc reads no JSX here). test/canary holds files that break it on purpose: the check must catch them.
const order = [
  'isms',
  'people',
  'programme',
  'audits',
  'evidence',
  'fieldwork',
  'findings',
  'corrective-actions',
  'reporting',
  'oversight',
];
const capability = '(?:src/capabilities|test/canary)';

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^(src/(?!kernel/)|cli|web|test)' },
    },
    {
      name: 'ledger-could-be-published-alone',
      severity: 'error',
      from: { path: '^src/ledger/', pathNot: '[.](test|testing)[.]ts$' },
      to: { path: '^(src/(?!ledger/)|cli|web|test)' },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src/(capabilities|server|journey)/|cli|web)' },
    },
    {
      name: 'capabilities-know-no-server',
      severity: 'error',
      from: { path: '^src/capabilities/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src/(server|journey)/|cli|web)' },
    },
    ...order.slice(1).flatMap((later, at) =>
      order.slice(0, at + 1).map((earlier) => ({
        name: `${earlier}-comes-before-${later}`,
        comment: 'A capability uses only those earlier in an audit’s life; news travels backwards as events.',
        severity: 'error',
        from: { path: `^${capability}/${earlier}/` },
        to: { path: `^${capability}/${later}/` },
      })),
    ),
    {
      name: 'capabilities-meet-at-their-doors',
      severity: 'error',
      from: { path: `^src/capabilities/([^/]+)/`, pathNot: '[.]test[.]ts$' },
      to: { path: '^src/capabilities/', pathNot: '^src/capabilities/($1/|[^/]+/index[.]ts$)' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/capabilities/[^/]+/(domain|independence|competence)[.]ts$' },
      to: { pathNot: '^src/(kernel/|capabilities/[^/]+/(domain|independence|competence)[.]ts$)' },
    },
    {
      name: 'contracts-are-schemas-alone',
      severity: 'error',
      from: { path: '^src/capabilities/[^/]+/contract[.]ts$' },
      to: { pathNot: '^(src/(kernel/|capabilities/[^/]+/(domain|contract)[.]ts$)|node_modules/zod)' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '([.]json|[.]tsx)$' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
