import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * `npm run bench:document`: reading Word drafts, checking, comparing and setting them, one after the other, each in a process
 * of its own. Ends with 1 when one of them did not keep its promise.
 */
const parts = ['import', 'lint', 'diff', 'pdf']

const broken = parts.filter(part => {
  process.stdout.write(`\n== ${part}\n`)
  return spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`)], { stdio: 'inherit' }).status !== 0
})
process.stdout.write(broken.length === 0 ? '\nall of them kept\n' : `\nNOT KEPT: ${broken.join(', ')}\n`)
process.exitCode = broken.length === 0 ? 0 : 1
