import { runCommandLine } from '@biaochi/server/cli/run.ts'
import { makeTerminal } from '@biaochi/server/cli/terminal.ts'
import { readConfig } from '@biaochi/server/config.ts'

/** One command line in a process of its own; what it cost goes to standard error as one line of JSON. */
const start = performance.now()
process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: makeTerminal(process.stdout, process.stderr),
  config: () => readConfig(process.env, process.cwd()),
})
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
const cost = {
  wall: (performance.now() - start) / 1000,
  cpu: (userCPUTime + systemCPUTime) / 1e6,
  peakMB: Math.round(maxRSS / 1024),
}
process.stderr.write(`${JSON.stringify(cost)}\n`)
