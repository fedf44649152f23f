import { readConfig } from '../config.ts'
import { describeFailure } from './describe-failure.ts'
import { runCommandLine } from './run.ts'
import { makeTerminal } from './terminal.ts'

// A reader such as `head` may close the pipe early: there is nobody left to write for, which is no failure.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code === 'EPIPE') process.exit(0)
  // A full disk at the end of a redirection: the data is incomplete, and nobody may take it for whole.
  process.stderr.write(`${describeFailure(failure)}\n`)
  process.exit(1)
})

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: makeTerminal(process.stdout, process.stderr),
  config: () => readConfig(process.env, process.cwd()),
})
