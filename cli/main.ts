import { Command } from 'commander';

// Each command's code is loaded when it is called: starting the product must not wait for the others.
const start = new Command('start')
  .description(
    'Starts the database and the product, and prints its address. Settings come from the environment: PORT, HOST, PLUMBLINE_DATA, PLUMBLINE_URL, DATABASE_URL.',
  )
  .addHelpText('after', '\nExample:\n  PORT=8080 ./plumbline start')
  .action(async () => (await import('../src/server/main.ts')).runProduct());

const demo = new Command('demo')
  .description(
    'Conducts one whole audit of the sample organisation with real evidence over the public HTTP API, on a database of its own, and leaves report.pdf, report.docx, audit-file.zip, verifier.policy and summary.json.',
  )
  .requiredOption('--out <dir>', 'where the files go (made if absent)')
  .option('--json', 'print the summary as JSON and nothing else')
  .addHelpText('after', '\nExample:\n  ./plumbline demo --out out && ./plumbline verify out/audit-file.zip')
  .action(async ({ out, json }: { out: string; json?: true }) => {
    process.exitCode = await (await import('./demo.ts')).demo(out, json === true);
  });

const verify = new Command('verify')
  .description(
    'Checks an audit file offline: entries, proofs, signature and every evidence byte. Exit code 0: all as sealed; 1: something was changed, and it says what; 2: it could not be checked.',
  )
  .argument('<file>', 'the audit file (zip)')
  .option(
    '--policy <file>',
    "the verifier's policy: the keys that you trust. Without it, verifier.policy beside the file, then the keys of the logs made on this machine",
  )
  .option('--json', 'print the whole result as JSON')
  .addHelpText('after', '\nExample:\n  ./plumbline verify out/audit-file.zip --policy out/verifier.policy')
  .action(async (file: string, options: { policy?: string; json?: true }) => {
    process.exitCode = await (await import('./verify.ts')).verify(file, options);
  });

await new Command('plumbline')
  .description('Plans, staffs, conducts, reports and proves internal audits of an ISMS under ISO/IEC 27001.')
  .showHelpAfterError('(plumbline --help shows the commands; plumbline <command> --help shows one with an example)')
  .addCommand(start)
  .addCommand(demo)
  .addCommand(verify)
  .parseAsync();
