import type { FoundNumber, StandardNumber } from '@biaochi/core/number/number.ts'
import type { MadeDocument, Stretch } from './generate.ts'

/** How a kind fared; `samples` are the first failures. */
export interface Score {
  made: number
  failed: number
  readonly samples: string[]
}

/** Everything that one run found out. */
export interface Scores {
  /** Citations by spelling: failed = not found, or read as another number. */
  readonly recall: Map<string, Score>
  /** Decoys by kind: failed = something was found in it. */
  readonly decoys: Map<string, Score>
  /** Numbers found where there is neither citation nor decoy. */
  readonly elsewhere: string[]
  found: number
  wrong: number
}

/** A score sheet with nothing on it. */
export function newScores(): Scores {
  return { recall: new Map(), decoys: new Map(), elsewhere: [], found: 0, wrong: 0 }
}

/** Adds what was found in one document to the sheet. */
export function addScores(scores: Scores, document: MadeDocument, found: readonly FoundNumber[]): void {
  const left = new Set(found)
  scores.found += found.length
  for (const stretch of document.stretches) {
    const here = found.filter(one => one.start < stretch.end && one.end > stretch.start)
    for (const one of here) left.delete(one)
    const isRight = stretch.citation ? isRead(stretch, here) : here.length === 0
    const sheet = stretch.citation ? scores.recall : scores.decoys
    const score = sheet.get(stretch.kind) ?? { made: 0, failed: 0, samples: [] }
    sheet.set(stretch.kind, score)
    score.made += 1
    if (isRight) continue
    score.failed += 1
    scores.wrong += stretch.citation ? here.filter(one => !isExpected(stretch, one)).length : here.length
    if (score.samples.length < 400)
      score.samples.push(`${show(document, stretch)} → ${here.map(describe).join(' | ') || 'nothing'}`)
  }
  scores.wrong += left.size
  for (const one of left)
    scores.elsewhere.push(`${document.text.slice(Math.max(0, one.start - 12), one.end + 12)} → ${one.normal}`)
}

/** Every number that a found one stands for: itself, the dual and joint ones, the adopted one. */
function expand(one: StandardNumber): string[] {
  return [one.normal, ...one.also.flatMap(expand), ...(one.adopts ? expand(one.adopts.number) : [])]
}

function isRead({ citation }: Stretch, here: readonly FoundNumber[]): boolean {
  if (!citation) return false
  const normals = here.flatMap(expand)
  if (citation.stem !== undefined) return normals.some(normal => normal.startsWith(citation.stem ?? ''))
  const isComplete = citation.normals.every(normal => normals.includes(normal))
  return isComplete && normals.length === citation.normals.length
}

function isExpected({ citation }: Stretch, one: FoundNumber): boolean {
  return citation?.normals.includes(one.normal) ?? false
}

function describe(one: FoundNumber): string {
  return expand(one).join(' + ')
}

function show(document: MadeDocument, { start, end }: Stretch): string {
  const context = document.text.slice(Math.max(0, start - 8), end + 8)
  return JSON.stringify(context)
}
