import { attempt, type Outcome, refuse } from '../container/fault.ts'
import { recogniseFile } from '../container/file-kind.ts'
import { openPackage } from '../container/office-package.ts'
import { PackageEdit } from '../container/package-edit.ts'
import type { ZipOptions } from '../container/zip.ts'
import { commentWord, type WordComment } from '../document/comment/comment-word.ts'
import { type CellComment, commentWorkbook } from '../document/comment/comment-workbook.ts'
import { ownAuthor } from '../document/comment/commenting.ts'
import { officeKind } from '../document/read/office-kind.ts'
import type { Language } from '../language.ts'
import { say } from '../language.ts'
import type { Day } from '../registry/date.ts'
import type { Citation } from './citation.ts'
import type { CitingFile } from './citations-of-file.ts'
import type { JudgedCitation } from './judge-citation.ts'
import { describePlace } from './place-words.ts'
import { severityNames } from './severity-words.ts'

/** The citations of a file with what was found of each, in the same order. */
export interface Annotating {
  readonly citations: readonly Citation[]
  readonly judged: readonly JudgedCitation[]
  readonly language: Language
  readonly asOf: Day
  /** ISO 8601 instant of the comments, UTC. */
  readonly instant: string
}

/**
 * The same Word document or workbook with a comment at every citation that somebody should look at; those that are
 * sound get none. Nothing else in it changes. No value for other files, with the finding that says so.
 */
export function annotateFile(
  { name, bytes }: CitingFile,
  annotating: Annotating,
  options: ZipOptions = {},
): Outcome<Uint8Array> {
  const outcome = attempt(() => {
    if (recogniseFile(bytes) !== 'zip') refuseOther()
    const source = openPackage(bytes, options)
    const edit = new PackageEdit(source, bytes)
    const by = { author: ownAuthor, initials: 'BC', instant: `${annotating.instant.slice(0, 19)}Z` }
    const kind = officeKind(source)
    if (kind === 'word') commentWord(edit, wordComments(annotating), by)
    else if (kind === 'workbook') commentWorkbook(edit, cellComments(annotating), by)
    else refuseOther()
    return edit.write()
  })
  const [finding] = outcome.findings
  return finding ? { value: null, findings: [{ ...finding, at: { file: name, ...finding.at } }] } : outcome
}

function wordComments(annotating: Annotating): WordComment[] {
  return remarks(annotating).flatMap(({ citation: { place, span, partName }, line }) => {
    if (!('paragraph' in place) || partName === null) return []
    return [{ kind: place.part, part: partName, paragraph: place.paragraph, ...span, lines: [line] }]
  })
}

function cellComments(annotating: Annotating): CellComment[] {
  return remarks(annotating).flatMap(({ citation: { place }, line }) => {
    if (!('cell' in place) || place.sheet === null) return []
    return [{ sheet: place.sheet, cell: place.cell, lines: [line] }]
  })
}

function remarks({ citations, judged, language, asOf }: Annotating): { citation: Citation; line: string }[] {
  return citations.flatMap((citation, index) => {
    const verdict = judged[index]
    if (!verdict || verdict.severity === 'none') return []
    const name = say(severityNames[verdict.severity], language)
    const advice = say(verdict.advice, language)
    const from = elsewhere(citation, language)
    const line =
      language === 'zh'
        ? `【${name}】${from}${verdict.raw}：${advice}（标准查新，截至 ${asOf}）`
        : `[${name}] ${from}${verdict.raw}: ${advice} (Currency as of ${asOf})`
    return [{ citation, line: line.replace(/\s+/g, ' ') }]
  })
}

/** Where the citation is, for a comment that cannot stand there. */
function elsewhere({ place }: Citation, language: Language): string {
  const isFar = 'part' in place && (place.part === 'header' || place.part === 'footer')
  return isFar ? `${say(describePlace(place), language)} ` : ''
}

function refuseOther(): never {
  return refuse({
    rule: 'file-takes-no-comments',
    message: {
      zh: '批注只能写回 Word（.docx）、Excel（.xlsx）文件。',
      en: 'Comments can be written into Word (.docx) and Excel (.xlsx) files only.',
    },
    fix: {
      zh: '其他文件请用表格、CSV 或 JSON 的结果。',
      en: 'For other files take the result as a table, CSV or JSON.',
    },
  })
}
