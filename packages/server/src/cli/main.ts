import { readConfig } from '../config.ts'
import { runCommandLine } from './run.ts'
import { makeTerminal } from './terminal.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: makeTerminal(process.stdout, process.stderr),
  config: () => readConfig(process.env, process.cwd()),
})
