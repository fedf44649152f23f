import { parseArgs } from 'node:util'
import { findNumbers } from '@biaochi/core/number/find.ts'
import { generateDocuments } from './generate.ts'
import { addScores, newScores, type Score } from './score.ts'

/** Recall of every spelling and silence at every kind of decoy, in documents made of artificial numbers. */
const bound = 0.995

const { values } = parseArgs({
  options: {
    each: { type: 'string' },
    seed: { type: 'string' },
    samples: { type: 'string' },
    kind: { type: 'string' },
  },
})
const each = Number(values.each ?? 1000)
const documents = generateDocuments({ citations: each, decoys: each }, values.seed ? Number(values.seed) : undefined)
const size = documents.reduce((sum, document) => sum + document.text.length, 0)
const scores = newScores()
let elapsed = 0
for (const document of documents) {
  const from = performance.now()
  const found = findNumbers(document.text)
  elapsed += performance.now() - from
  addScores(scores, document, found)
}
say(
  `${documents.length} documents, ${(size / 1e6).toFixed(1)} M characters, ${scores.found} numbers found in ${elapsed.toFixed(0)} ms`,
)
const isRecalled = print('recall by spelling', scores.recall)
const isSilent = print('silence by kind of decoy', scores.decoys)
const precision = 1 - scores.wrong / Math.max(1, scores.found)
say(`\nprecision over all: ${percent(precision)}; found outside of every stretch: ${scores.elsewhere.length}`)
for (const sample of scores.elsewhere.slice(0, Number(values.samples ?? 3))) say(`    ${sample}`)
const isKept = isRecalled && isSilent && precision >= bound
say(`bound ${percent(bound)} for each → ${isKept ? 'kept' : 'NOT KEPT'}`)
process.exitCode = isKept ? 0 : 1

function print(title: string, sheet: ReadonlyMap<string, Score>): boolean {
  say(`\n${title}`)
  let isGood = true
  for (const [kind, { made, failed, samples }] of sheet) {
    if (values.kind && values.kind !== kind) continue
    const share = 1 - failed / made
    if (share < bound) isGood = false
    say(`  ${share < bound ? '✗' : '✓'} ${percent(share).padStart(8)}  ${kind} (${made - failed} of ${made})`)
    if (failed > 0) for (const sample of samples.slice(0, Number(values.samples ?? 3))) say(`      ${sample}`)
  }
  return isGood
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
