import { readConfig } from '../config.ts'
import { describeFailure } from './describe-failure.ts'
import { runCommandLine } from './run.ts'
import { makeTerminal } from './terminal.ts'

// A reader such as `head` may close the pipe early: nobody is left to write for, and the command ends with its own exit code.
let isRead = true
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  isRead = false
  if (failure.code === 'EPIPE') return
  // A full disk at the end of a redirection: the data is incomplete, and nobody may take it for whole.
  process.stderr.write(`${describeFailure(failure)}\n`)
  process.exit(1)
})
process.stderr.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') process.exit(1)
})

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: makeTerminal(process.stdout, process.stderr, () => isRead),
  config: () => readConfig(process.env, process.cwd()),
})
