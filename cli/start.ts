import { Command } from 'commander';
import { runProduct } from '../src/server/main.ts';

/** `plumbline start`: what `npm start` does. */
export function startCommand(): Command {
  return new Command('start')
    .description(
      'Starts the database and the product, and prints its address. Settings come from the environment: PORT, HOST, PLUMBLINE_DATA, PLUMBLINE_URL, DATABASE_URL.',
    )
    .addHelpText('after', '\nExample:\n  PORT=8080 ./plumbline start')
    .action(() => runProduct());
}
