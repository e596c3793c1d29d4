import { ConfigError, readConfig } from '../platform/config.ts';
import { startProduct } from './start-product.ts';

/** Starts the product and keeps it running until it is told to stop; says in one line what the operator must put right. */
export async function runProduct(): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(
      error instanceof ConfigError
        ? `\n${error.message}\n`
        : `\nPlumbline could not start: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  }
}

async function run(): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const product = await startProduct(readConfig(process.env), say);
  say(`\n  Plumbline is ready:  ${product.url}\n`);
  say(
    product.firstRun
      ? '  Open that address. First choose: create your organisation, or explore the sample one.'
      : '  Open that address and sign in.',
  );
  if (product.samplePassword !== null)
    say(`  The sample people (…@sample.invalid) sign in with the password  ${product.samplePassword}`);
  say('  Ctrl-C stops it and its database.\n');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    say('\nStopping …');
    void product.stop().then(() => {
      say('Stopped. Everything is saved.');
      process.exit(0);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  void product.databaseEnded.then((lastWords) => {
    if (stopping) return;
    process.stderr.write(`The database ended by itself: ${lastWords}\n`);
    process.exit(1);
  });
}
