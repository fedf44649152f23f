import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPackage } from '../../../container/office-package.ts'
import { escapeText } from '../../../container/xml-write.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { type ReadWordOptions, readWord } from '../read-word.ts'
import { type Draft, field, noteXml, paragraph, val, writeDraft } from './draft-under-test.ts'
import { template2009 } from './sample-draft-under-test.ts'

/** A draft with its changes tracked, and as it is without any: all of them accepted, or all refused. */
type Form = 'tracked' | 'accepted' | 'base'

/** What was done to a piece; `both` was added, then taken away again. */
type Change = 'none' | 'ins' | 'del' | 'moveFrom' | 'moveTo' | 'both'

const gone: Readonly<Record<Exclude<Form, 'tracked'>, readonly Change[]>> = {
  accepted: ['del', 'moveFrom', 'both'],
  base: ['ins', 'moveTo', 'both'],
}

function isGone(change: Change, form: Form): boolean {
  return form !== 'tracked' && gone[form].includes(change)
}

type Content = 'text' | 'formula' | 'footnote' | 'field' | 'link' | 'break' | 'control'

interface Piece {
  readonly text: string
  readonly content: Content
  readonly change: Change
}

interface Lines {
  readonly style: string
  readonly pieces: readonly Piece[]
  /** Style and level before it was given others. */
  readonly before: { readonly style: string; readonly level: number } | null
  readonly level: number | null
  readonly end: Exclude<Change, 'both'>
  readonly endsPages: boolean
}

interface Row {
  readonly change: 'none' | 'ins' | 'del'
  readonly cells: readonly { readonly change: 'none' | 'ins' | 'del'; readonly lines: Lines }[]
}

interface Grid {
  readonly rows: readonly Row[]
}

const marks = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
const around = (kind: string, xml: string) => `<w:${kind} ${marks}>${xml}</w:${kind}>`

/** What a piece is in a form; text that was taken away is written as Word does it. */
function pieceXml({ text, content, change }: Piece, form: Form): string {
  if (isGone(change, form)) return ''
  const isTaken = form === 'tracked' && (change === 'del' || change === 'moveFrom' || change === 'both')
  const name = isTaken ? 'w:delText' : 'w:t'
  const words = `<w:r><${name} xml:space="preserve">${escapeText(text)}</${name}></w:r>`
  const wholes: Readonly<Record<Content, string>> = {
    text: words,
    formula: `<m:oMath><m:r><m:t>${escapeText(text)}</m:t></m:r></m:oMath>`,
    footnote: `<w:r><w:footnoteReference w:id="2"/></w:r>`,
    field: field('REF a', words),
    link: words,
    break: '<w:r><w:br/></w:r>',
    control: words,
  }
  const inside = wholes[content]
  if (form === 'tracked' && change !== 'none') {
    const tracked = change === 'both' ? around('ins', around('del', inside)) : around(change, inside)
    return wrapped(content, tracked)
  }
  return wrapped(content, inside)
}

/** Links and content controls stand around a change. */
function wrapped(content: Content, xml: string): string {
  if (content === 'link') return `<w:hyperlink r:id="rIdWeb">${xml}</w:hyperlink>`
  return content === 'control' ? `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>` : xml
}

function linesXml(lines: Lines, form: Form, carried = ''): string {
  const { style, level, before, end, endsPages, pieces } = lines
  const wasOther = form === 'base' && before !== null
  const own = wasOther ? before : { style, level }
  const xml = carried + pieces.map(piece => pieceXml(piece, form)).join('')
  const earlier = before ? val('pStyle', before.style) + levelXml(before.level) : undefined
  return paragraph(xml, {
    style: own.style,
    more: (own.level === null ? '' : levelXml(own.level)) + (endsPages ? '<w:sectPr/>' : ''),
    ...(form === 'tracked' && end !== 'none' && { end }),
    ...(form === 'tracked' && earlier !== undefined && { before: earlier }),
  })
}

function levelXml(level: number): string {
  return `<w:numPr>${val('ilvl', level)}${val('numId', 1)}</w:numPr>`
}

/** Rows that are left, and in them cells; a table without rows is none. */
function gridXml({ rows }: Grid, form: Form): string {
  const mark = (kind: string, change: string) =>
    form === 'tracked' && change !== 'none' ? `<w:${kind} ${marks}/>` : ''
  const left = rows
    .filter(row => !isGone(row.change, form))
    .map(row => {
      const cells = row.cells
        .filter(cell => !isGone(cell.change, form))
        .map(cell => {
          const properties = mark(cell.change === 'ins' ? 'cellIns' : 'cellDel', cell.change)
          return `<w:tc><w:tcPr>${properties}</w:tcPr>${linesXml(cell.lines, form)}</w:tc>`
        })
      return `<w:tr><w:trPr>${mark(row.change, row.change)}</w:trPr>${cells.join('')}</w:tr>`
    })
  return left.length === 0 ? '' : `<w:tbl>${left.join('')}</w:tbl>`
}

function draftOf(blocks: readonly (Lines | Grid)[], form: Form): Draft {
  let body = paragraph('范围', { style: 'a' })
  let carried = ''
  let last: Lines | null = null
  for (const block of [...blocks, ending]) {
    if ('rows' in block) {
      const xml = gridXml(block, form)
      // What has lost its end cannot be one with a table: it keeps it.
      if (xml !== '' && carried !== '' && last) body += linesXml({ ...last, pieces: [] }, form, carried)
      if (xml !== '') carried = ''
      body += xml
      continue
    }
    last = block
    if (form !== 'tracked' && isGone(block.end, form))
      carried += block.pieces.map(piece => pieceXml(piece, form)).join('')
    else {
      body += linesXml(block, form, form === 'tracked' ? '' : carried)
      carried = ''
    }
  }
  const footnotes = noteXml('footnote', 2, paragraph('脚注。'))
  return { ...template2009, body, footnotes, files: { rIdWeb: 'https://example.org/' } }
}

const words = ['数据', '应准确。', 'a', '要求', '（见', '第二', '；']
const change = fc.constantFrom<Change>('none', 'none', 'none', 'ins', 'del', 'moveFrom', 'moveTo', 'both')
const end = fc.constantFrom<Lines['end']>('none', 'none', 'none', 'ins', 'del', 'moveFrom', 'moveTo')
const piece = fc.record({
  text: fc.constantFrom(...words),
  content: fc.constantFrom<Content>('text', 'text', 'text', 'formula', 'footnote', 'field', 'link', 'break', 'control'),
  change,
})
const style = fc.constantFrom('n', 'n', 'a', 'b', 'w', 'z', 'l')
const lines: fc.Arbitrary<Lines> = fc.record({
  style,
  pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
  before: fc.option(fc.record({ style, level: fc.constantFrom(0, 1) }), { nil: null, freq: 4 }),
  level: fc.option(fc.constantFrom(0, 1), { nil: null, freq: 4 }),
  end,
  endsPages: fc.constantFrom(false, false, false, true),
})
const cellLines = lines.map((each): Lines => ({ ...each, end: 'none', endsPages: false }))
const cellChange = fc.constantFrom<'none' | 'ins' | 'del'>('none', 'none', 'ins', 'del')
const grid: fc.Arbitrary<Grid> = fc.record({
  rows: fc.array(
    fc.record({
      change: fc.constantFrom<Row['change']>('none', 'ins', 'del'),
      cells: fc
        .array(fc.record({ change: cellChange, lines: cellLines }), { minLength: 1, maxLength: 2 })
        .chain(more => cellLines.map(first => [{ change: 'none' as const, lines: first }, ...more])),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
const blocks = fc.array(fc.oneof({ weight: 4, arbitrary: lines }, { weight: 1, arbitrary: grid }), {
  minLength: 1,
  maxLength: 7,
})
const ending: Lines = {
  style: 'n',
  pieces: [{ text: '完', content: 'text', change: 'none' }],
  before: null,
  level: null,
  end: 'none',
  endsPages: false,
}

function read(draft: Draft, options: ReadWordOptions = {}): StandardDocument {
  return readWord(openPackage(writeDraft(draft)), options).document
}

/** A document without where it stood in its source and what was tracked there. */
function bare(document: StandardDocument): unknown {
  return JSON.parse(
    JSON.stringify({ ...document, revisions: [] }, (key, value: unknown) => (key === 'place' ? undefined : value)),
  )
}

test.each(['accepted', 'base'] as const)(
  'rows, cells, formulas, footnotes, fields, links, levels, joined paragraphs: %s is the draft made without changes',
  version => {
    fc.assert(
      fc.property(blocks, made => {
        expect(bare(read(draftOf(made, 'tracked'), { version }))).toEqual(bare(read(draftOf(made, version))))
      }),
      { numRuns: 200, seed: 5 },
    )
  },
)

test('a table that is wholly gone parts no paragraphs that have become one', () => {
  const text = (words: string, more: Partial<Lines> = {}): Lines => ({
    ...ending,
    pieces: [{ text: words, content: 'text', change: 'none' }],
    ...more,
  })
  const made = [
    text('第一', { end: 'del' }),
    { rows: [{ change: 'del' as const, cells: [{ change: 'none' as const, lines: text('表') }] }] },
    text('第二'),
  ]
  expect(JSON.stringify(read(draftOf(made, 'tracked')).body)).toContain('第一第二')
})
