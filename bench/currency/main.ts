import { annotateFile } from '@biaochi/core/currency/annotate-file.ts'
import type { Citation } from '@biaochi/core/currency/citation.ts'
import { citationsOfFile } from '@biaochi/core/currency/citations-of-file.ts'
import { judgeCitations } from '@biaochi/core/currency/judge-citations.ts'
import type { StandardNumber } from '@biaochi/core/number/number.ts'
import { generateDocuments, type Stretch } from '../number/generate.ts'
import { Random } from '../number/random.ts'
import { type MadeParagraph, type Standing, writeWordFile } from './word-file.ts'

/** A Word file with about as many citations as decoys, split over runs, fields, links, cells and footnotes. */
const bound = { share: 0.995, seconds: 3 }
const amounts = { citations: 26, decoys: 65 }

interface Truth {
  readonly standing: Standing
  readonly paragraph: number
  readonly stretch: Stretch
}

const random = new Random(7)
const paragraphs: MadeParagraph[] = []
const truths: Truth[] = []
const ordinals: Record<Standing, number> = { body: 0, cell: 0, footnote: 0 }
for (const document of generateDocuments(amounts, 77)) {
  for (const [index, stretch] of document.stretches.entries()) {
    const standing = random.one<Standing>(['body', 'body', 'cell', 'footnote'])
    const from = document.stretches[index - 1]?.end ?? 0
    const start = Math.max(document.text.lastIndexOf('\n', stretch.start - 1) + 1, from)
    const nextLine = document.text.indexOf('\n', stretch.end)
    const end = nextLine < 0 ? document.text.length : nextLine
    const text = document.text.slice(start, end).replace(/\r/g, '')
    ordinals[standing] += 1
    paragraphs.push({ text, standing })
    truths.push({ standing, paragraph: ordinals[standing], stretch })
  }
}
const bytes = writeWordFile(paragraphs, random)
const runs = Array.from({ length: 5 }, () => measure())
const { citations, unread, findings } = citationsOfFile({ name: 'made.docx', bytes })
const seconds = Math.min(...runs)
const score = compare(citations)
const made = truths.filter(({ stretch }) => stretch.citation).length
const recall = score.right / made
const precision = score.read / Math.max(1, score.read + score.wrong)
say(
  `${paragraphs.length} paragraphs, ${made} citations, ${truths.length - made} decoys, ${(bytes.length / 1e6).toFixed(2)} MB`,
)
say(
  `recall ${percent(recall)}, precision ${percent(precision)}, best of 5: ${seconds.toFixed(2)} s; findings: ${findings.length}`,
)
for (const [kind, count] of score.missed) say(`  missed ${count} × ${kind}`)
for (const sample of score.samples.slice(0, 10)) say(`  ${sample}`)
say(`called unreadable: ${unread.length}, none of which should be`)
for (const { raw, reason } of unread.slice(0, 10)) say(`  ${raw}: ${reason.rule}`)
const written = annotate()
say(`with a comment at each: ${written.seconds.toFixed(2)} s; the same citations are found in it: ${written.isSame}`)
const isKept =
  recall >= bound.share && precision >= bound.share && seconds <= bound.seconds && written.isSame && unread.length === 0
say(`bound ${percent(bound.share)} each, ${bound.seconds} s → ${isKept ? 'kept' : 'NOT KEPT'}`)
process.exitCode = isKept ? 0 : 1

/** Writes comments at all citations, and reads the file again. */
function annotate(): { seconds: number; isSame: boolean } {
  const asOf = '2026-01-02'
  const judged = judgeCitations(citations, { lookUp: () => ({ matches: [], otherYears: [] }), asOf }).citations
  const from = performance.now()
  const annotating = { citations, judged, language: 'zh', asOf, instant: '2026-01-02T00:00:00Z' } as const
  const { value } = annotateFile({ name: 'made.docx', bytes }, annotating)
  const seconds = (performance.now() - from) / 1000
  const again = value ? citationsOfFile({ name: 'made.docx', bytes: value }).citations : []
  const summary = (all: readonly Citation[]) => JSON.stringify(all.map(({ number, place }) => [number.raw, place]))
  return { seconds, isSame: summary(again) === summary(citations) }
}

function measure(): number {
  const from = performance.now()
  citationsOfFile({ name: 'made.docx', bytes })
  return (performance.now() - from) / 1000
}

function compare(citations: readonly Citation[]) {
  const found = Map.groupBy(citations, ({ place }) => ('part' in place ? `${place.part} ${place.paragraph}` : ''))
  const bodyParagraphs = ordinals.body
  const missed = new Map<string, number>()
  const samples: string[] = []
  let [right, wrong, read] = [0, 0, 0]
  for (const { standing, paragraph, stretch } of truths) {
    const key =
      standing === 'footnote'
        ? `footnote ${paragraph}`
        : `body ${standing === 'cell' ? bodyParagraphs + paragraph : paragraph}`
    const here = found.get(key) ?? []
    const normals = here.flatMap(({ number }) => expand(number))
    const { citation, kind } = stretch
    const isRight = citation?.stem
      ? normals.some(normal => normal.startsWith(citation.stem ?? ''))
      : citation?.normals.every(normal => normals.includes(normal)) === true
    const strange = citation?.stem ? 0 : normals.filter(normal => !citation?.normals.includes(normal)).length
    if (citation) right += isRight ? 1 : 0
    read += normals.length - strange
    wrong += strange
    if (citation && !isRight) missed.set(kind, (missed.get(kind) ?? 0) + 1)
    if (strange > 0 || (citation && !isRight)) {
      samples.push(
        `${kind}: ${JSON.stringify(citation?.text ?? '')} → ${normals.join(' | ') || 'nothing'} ${JSON.stringify(paragraphs[truths.findIndex(one => one.stretch === stretch)]?.text)}`,
      )
    }
  }
  return { right, wrong, read, missed, samples }
}

function expand(one: StandardNumber): string[] {
  return [one.normal, ...one.also.flatMap(expand)]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
