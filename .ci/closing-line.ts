import { readdirSync, readFileSync } from 'node:fs'

/** Adds up the counts that each run of the test runner left in .ci/out and prints them as one line. */
const folder = new URL('out/', import.meta.url)
const totals = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
  const counts: Partial<typeof totals> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  totals.numPassedTests += counts.numPassedTests ?? 0
  totals.numFailedTests += counts.numFailedTests ?? 0
  totals.numPendingTests += counts.numPendingTests ?? 0
}
console.log(`${totals.numPassedTests} passed, ${totals.numFailedTests} failed, ${totals.numPendingTests} skipped`)
process.exitCode = totals.numPassedTests > 0 && totals.numFailedTests === 0 ? 0 : 1
