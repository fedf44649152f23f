import { array, assert, boolean, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StandardDocument } from '../../model/standard-document.ts'
import { changed, type Draft, paragraph, run, table, val } from './draft-under-test.ts'
import { template2009 } from './sample-draft-under-test.ts'
import { readDraft, sketchBlocks } from './sketch-under-test.ts'

type Change = 'none' | 'ins' | 'del' | 'moveFrom' | 'moveTo'

interface TrackedParagraph {
  readonly style: string
  readonly runs: readonly { readonly text: string; readonly change: Change; readonly isBold: boolean }[]
  readonly end: Change
  /** Whether a table follows it. */
  readonly hasTable: boolean
}

const change = constantFrom<Change>('none', 'none', 'none', 'ins', 'del', 'moveFrom', 'moveTo')
const texts = constantFrom('数据', '应准确。', 'a', '要求', '（见', '第二', '；')
const tracked = record({
  style: constantFrom('n', 'n', 'a', 'b', 'w', 'z', 'l'),
  runs: array(record({ text: texts, change, isBold: boolean() }), { minLength: 1, maxLength: 4 }),
  end: change,
  hasTable: constantFrom(false, false, false, true),
})

/** The draft with its changes tracked. */
function withChanges(paragraphs: readonly TrackedParagraph[]): Draft {
  const body = paragraphs.map(({ style, runs, end, hasTable }) => {
    const content = runs.map(each => (each.change === 'none' ? plain(each) : trackedRun(each))).join('')
    return paragraph(content, { style, ...(end !== 'none' && { end }) }) + (hasTable ? cells : '')
  })
  return { ...template2009, body: start + body.join('') + last }
}

/** The draft as it is once its changes are accepted, or refused, written without any. */
function without(paragraphs: readonly TrackedParagraph[], gone: readonly Change[]): Draft {
  let body = start
  let carried = ''
  let carriedStyle: string | null = null
  for (const { style, runs, end, hasTable } of paragraphs) {
    const content = carried + runs.flatMap(each => (gone.includes(each.change) ? [] : [plain(each)])).join('')
    const isGone = gone.includes(end)
    if (isGone && (!hasTable || content === '')) carried = content
    else {
      body += paragraph(content === '' ? '' : content, { style })
      carried = ''
    }
    carriedStyle = style
    if (hasTable) body += cells
  }
  const end = carried === '' || carriedStyle === null ? last : paragraph(carried + run('完'), { style: 'n' })
  return { ...template2009, body: body + end }
}

const start = paragraph('范围', { style: 'a' })
const last = paragraph('完', { style: 'n' })
const cells = table([[paragraph('甲'), paragraph('乙')]])

function plain({ text, isBold }: TrackedParagraph['runs'][number]): string {
  return run(text, isBold ? '<w:b/>' : '')
}

function trackedRun({ text, isBold, change: kind }: TrackedParagraph['runs'][number]): string {
  const isGone = kind === 'del' || kind === 'moveFrom'
  const look = isBold ? '<w:rPr><w:b/></w:rPr>' : ''
  const name = isGone ? 'w:delText' : 'w:t'
  return `<w:${kind} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r>${look}<${name} xml:space="preserve">${text}</${name}></w:r></w:${kind}>`
}

/** A document without where it stood in its source and what was tracked there. */
function bare(document: StandardDocument): unknown {
  return JSON.parse(
    JSON.stringify({ ...document, revisions: [] }, (key, value: unknown) => (key === 'place' ? undefined : value)),
  )
}

describe('tracked changes', () => {
  test('accepted, give exactly the clean document, ids and numbers too', () => {
    assert(
      property(array(tracked, { minLength: 1, maxLength: 8 }), paragraphs => {
        const accepted = readDraft(withChanges(paragraphs)).document
        expect(bare(accepted)).toEqual(bare(readDraft(without(paragraphs, ['del', 'moveFrom'])).document))
      }),
    )
  })

  test('refused, give exactly the document before them', () => {
    assert(
      property(array(tracked, { minLength: 1, maxLength: 8 }), paragraphs => {
        const base = readDraft(withChanges(paragraphs), { version: 'base' }).document
        expect(bare(base)).toEqual(bare(readDraft(without(paragraphs, ['ins', 'moveTo'])).document))
      }),
    )
  })

  test('are listed with kind, author, time, text and place, whichever version is read', () => {
    const before = val('pStyle', 'n')
    const body = [
      paragraph(`${run('数据')}${changed('del', '必须')}${changed('ins', '应')}${run('准确。')}`),
      paragraph(changed('moveFrom', '移走'), { end: 'moveFrom' }),
      paragraph(
        run('变样', `<w:b/><w:rPrChange w:id="9" w:author="B" w:date="2026-02-03T04:05:06Z"><w:rPr/></w:rPrChange>`),
      ),
      paragraph('换式', { style: 'w', before }),
      paragraph(changed('moveTo', '移走'), { end: 'moveTo' }),
    ].join('')
    const draft = { ...template2009, body }
    const list = (version: 'accepted' | 'base') =>
      readDraft(draft, { version }).document.revisions.map(({ kind, author, at, text, place }) => [
        kind,
        author,
        at,
        text,
        place.paragraph,
      ])
    const known = ['A', '2026-01-01T00:00:00Z'] as const
    expect(list('accepted')).toEqual([
      ['deletion', ...known, '必须', 1],
      ['insertion', ...known, '应', 1],
      ['move-from', ...known, '移走', 2],
      ['format', 'B', '2026-02-03T04:05:06Z', '变样', 3],
      ['format', ...known, '换式', 4],
      ['move-to', ...known, '移走', 5],
    ])
    expect(list('base')).toEqual(list('accepted'))
  })

  test('the look of a run before a change', () => {
    const look =
      '<w:b/><w:rPrChange w:id="9" w:author="B" w:date="2026-02-03T04:05:06Z"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    const body = paragraph(run('字', look))
    expect(sketchBlocks(body)).toEqual(['p {bold:字}'])
    const { document } = readDraft({ body }, { version: 'base' })
    expect(document.front[0]?.blocks[0]).toMatchObject({ inlines: [{ t: 'text', text: '字', marks: ['italic'] }] })
  })

  test('rows and cells of tables that came or went', () => {
    const mark = (kind: string) => `<w:${kind} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"/>`
    const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`
    const row = (content: string, more = '') => `<w:tr><w:trPr>${more}</w:trPr>${content}</w:tr>`
    const body = `<w:tbl>${row(cell('a') + cell('b', mark('cellIns')))}${row(cell('c'), mark('ins'))}${row(cell('d'), mark('del'))}</w:tbl>`
    expect(sketchBlocks(body)).toEqual(['table  head 0', ' a | b', ' c'])
    const { document } = readDraft({ body }, { version: 'base' })
    const [grid] = document.front[0]?.blocks ?? []
    expect(grid?.t === 'table' && grid.rows.map(each => each.length)).toEqual([1, 1])
  })
})
