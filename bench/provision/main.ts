import { parseArgs } from 'node:util'
import { readLabelled } from './labelled.ts'
import { ratesOf, type Score, scoreSentences } from './score.ts'

const { values } = parseArgs({ options: { failures: { type: 'string' } } })

for (const language of ['zh', 'en'] as const) {
  const sentences = readLabelled(language)
  for (const split of ['train', 'held-out'] as const) {
    const chosen = sentences.filter(one => one.split === split)
    print(`${language}, ${split}: ${chosen.length} sentences`, scoreSentences(chosen))
  }
}

function print(title: string, score: Score): void {
  say(`\n${title}`)
  for (const [type, one] of score.byType) {
    const { precision, recall, f1 } = ratesOf(one)
    const count = String(one.right + one.missed).padStart(5)
    say(`  ${type.padEnd(20)}${count}  precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`)
  }
  for (const [pair, times] of score.confusion) say(`    ${pair}: ${times}`)
  say(`  other sign: ${score.sign}, other modal: ${score.modal}`)
  if (values.failures === 'train' && title.includes('train')) for (const text of score.failures) say(`    ${text}`)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
