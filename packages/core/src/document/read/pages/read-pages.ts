import type { Finding } from '../../../finding.ts'
import { findNumbers } from '../../../number/find.ts'
import { emptyDocument, emptyMeta } from '../../model/empty-document.ts'
import { IdMaker } from '../../model/id.ts'
import { numberDocument } from '../../model/number-document.ts'
import { natureOfKind, partOfKind } from '../../model/section-kind.ts'
import type { DocumentMeta, Section, StandardDocument } from '../../model/standard-document.ts'
import { type HeadingLine, mayFollow, readHeadingLine } from './heading-line.ts'
import { blocksOfLines } from './page-blocks.ts'
import { isContentsLine, linesOfPages, type PageLine } from './page-lines.ts'

/** A document read from the text of pages, and what that could not tell. */
export interface PagesReading {
  readonly document: StandardDocument
  readonly findings: readonly Finding[]
}

/**
 * Reads the lines of the pages of a PDF file as a document: the last resort, since a page holds neither styles nor tables.
 * A line is a heading where its number follows the one before; everything else is text, and nothing is left out.
 */
export function readPages(pages: readonly (readonly string[])[]): PagesReading {
  const ids = new IdMaker()
  const lines = linesOfPages(pages)
  const cover: PageLine[] = []
  const contents: PageLine[] = []
  const tops: OpenSection[] = []
  const open: OpenSection[] = []
  let last: string | null = null
  for (const line of lines) {
    if (isContentsLine(line.text)) {
      contents.push(line)
      continue
    }
    const heading = readHeadingLine(line.text)
    if (heading && isNext(heading, last, tops)) {
      last = heading.number ?? last
      place({ heading, line, lines: [], inner: [] }, tops, open)
    } else (open.at(-1)?.lines ?? cover).push(line)
  }
  const sections = tops.map(top => sectionOf(top, ids))
  const byPart = Map.groupBy(sections, ({ kind }) => partOfKind(kind))
  const document: StandardDocument = {
    ...emptyDocument,
    id: ids.next(
      'd',
      lines
        .slice(0, 50)
        .map(({ text }) => text)
        .join('\n'),
    ),
    source: 'pdf',
    meta: metaOf(cover),
    front: [...contentsOf(contents, ids), ...(byPart.get('front') ?? []).filter(({ kind }) => kind !== 'contents')],
    body: byPart.get('body') ?? [],
    annexes: byPart.get('annexes') ?? [],
    back: byPart.get('back') ?? [],
  }
  return { document: numberDocument(document), findings: [lost(pages.length, sections.length)] }
}

interface OpenSection {
  readonly heading: HeadingLine
  readonly line: PageLine
  readonly lines: PageLine[]
  readonly inner: OpenSection[]
}

function isNext({ kind, number }: HeadingLine, last: string | null, tops: readonly OpenSection[]): boolean {
  if (kind === 'annex')
    return number === 'A' ? !tops.some(top => top.heading.kind === 'annex') : isNextLetter(number, last)
  if (number !== null) return mayFollow(last, number)
  // Elements without a number come once; 范围 and its like have one, so that without it they are only words.
  return partOfKind(kind) !== 'body' && !tops.some(top => top.heading.kind === kind)
}

function isNextLetter(letter: string | null, last: string | null): boolean {
  return letter !== null && last !== null && letter.charCodeAt(0) === last.charCodeAt(0) + 1
}

function place(section: OpenSection, tops: OpenSection[], open: OpenSection[]): void {
  const depth = section.heading.number?.split('.').length ?? 1
  open.length = Math.min(open.length, depth - 1)
  const parent = open.at(-1)
  if (parent) parent.inner.push(section)
  else tops.push(section)
  open.push(section)
}

function sectionOf({ heading, line, lines, inner }: OpenSection, ids: IdMaker): Section {
  const { kind, number, printed, isPlain } = heading
  const { title, nature, rest } = partsOf(heading, line, lines)
  return {
    id: ids.next('s', title),
    place: { page: line.page, line: line.line },
    kind,
    number: { computed: null, stated: number, isAutomatic: false, ...(printed !== null && { printed }) },
    title: isPlain ? null : title === '' ? [] : [{ t: 'text', text: title }],
    nature,
    blocks: blocksOfLines(rest, ids),
    sections: inner.map(one => sectionOf(one, ids)),
  }
}

function partsOf({ kind, title, isPlain }: HeadingLine, line: PageLine, lines: readonly PageLine[]) {
  if (kind === 'annex') return splitAnnex(title, lines)
  const rest = isPlain ? [{ ...line, text: title }, ...lines] : lines
  return { title, nature: natureOfKind(kind), rest }
}

/** Nature and title of an annex stand on its line or on the two lines below it (GB/T 1.1—2020, 10.4). */
function splitAnnex(title: string, lines: readonly PageLine[]) {
  let own = title
  let rest = lines
  const next = () => {
    own += rest[0]?.text ?? ''
    rest = rest.slice(1)
  }
  if (own === '' && rest.length > 0) next()
  const pattern = /^[（(]\s*(规范性|资料性|normative|informative)(?:附录)?\s*[）)]\s*/
  const word = pattern.exec(own)?.[1]
  if (word && own.replace(pattern, '') === '' && rest.length > 0) next()
  const nature: Section['nature'] = word === '资料性' || word === 'informative' ? 'informative' : 'normative'
  return { title: own.replace(pattern, ''), nature, rest }
}

function contentsOf(lines: readonly PageLine[], ids: IdMaker): Section[] {
  if (lines.length === 0) return []
  const heading: HeadingLine = { kind: 'contents', number: null, printed: null, title: '目次', isPlain: false }
  const [line = { text: '', page: 1, line: 1 }] = lines
  const section = sectionOf({ heading, line, lines: [], inner: [] }, ids)
  return [{ ...section, blocks: lines.flatMap(one => blocksOfLines([one], ids)) }]
}

/** What the lines before the first element say of the cover. */
function metaOf(cover: readonly PageLine[]): DocumentMeta {
  const text = cover.map(line => line.text).join('\n')
  const [number] = findNumbers(text)
  const day = (words: string) => {
    const [, year, month, date] = new RegExp(`(\\d{4})-(\\d{2})-(\\d{2})\\s*${words}`).exec(text) ?? []
    return year ? `${year}-${month}-${date}` : null
  }
  return {
    ...emptyMeta,
    number: number?.raw ?? null,
    normal: number?.normal ?? null,
    ics: [...(/ICS\s*([\d.\s;；,，]+)/.exec(text)?.[1]?.matchAll(/\d{2}(?:\.\d{3}(?:\.\d{2})?)?/g) ?? [])].map(
      ([code]) => code,
    ),
    ccs: /CCS\s*([A-Z]\s?\d{2})/.exec(text)?.[1] ?? null,
    issued: day('发布'),
    implemented: day('实施'),
  }
}

function lost(pages: number, sections: number): Finding {
  return {
    rule: 'pdf-layout-unknown',
    severity: 'warning',
    message: {
      zh: `PDF 的 ${pages} 页只有文字：表格、图、公式、上下标与合并单元格无从得知，按条号认出 ${sections} 个章、附录与要素。`,
      en: `The ${pages} pages of the PDF hold text only: tables, figures, formulas and raised signs cannot be told; ${sections} chapters, annexes and elements were found by their numbers.`,
    },
    at: {},
    evidence: { pages, sections },
    fix: { zh: '有 Word 稿时请用 Word 稿。', en: 'Use the Word file where there is one.' },
  }
}
