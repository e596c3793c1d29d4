import { Command } from 'commander';
import { demoCommand } from './demo.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';

const program = new Command('plumbline')
  .description('Plans, staffs, conducts, reports and proves internal audits of an ISMS under ISO/IEC 27001.')
  .showHelpAfterError('(plumbline --help shows the commands; plumbline <command> --help shows one with an example)')
  .addCommand(startCommand())
  .addCommand(demoCommand())
  .addCommand(verifyCommand());

await program.parseAsync();
