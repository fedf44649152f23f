import { describe, expect, test } from 'vitest'
import { attempt } from './fault.ts'
import { pureInflater } from './inflate.ts'
import { limitsWith } from './limits.ts'
import { readSheets } from './sheet.ts'
import { columnName, textsOf } from './sheet-cell.ts'
import { writeZip } from './zip-write.ts'

interface Book {
  /** Content of `sheetData`, or with a leading `<?` the whole part, for each sheet. */
  readonly sheets: readonly string[]
  readonly strings?: string
  readonly styles?: string
  readonly workbookPr?: string
  readonly tabs?: string
  readonly parts?: Readonly<Record<string, string>>
  readonly isStrict?: boolean
  readonly workbook?: string
}

/** A workbook of hand-written parts. */
function book({
  sheets,
  strings = '',
  styles = '',
  workbookPr = '',
  tabs,
  parts = {},
  isStrict = false,
  workbook,
}: Book): Uint8Array {
  const main = isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const list =
    tabs ?? sheets.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      workbook ?? `<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[
      relation('ss', 'sharedStrings', 'sharedStrings.xml'),
      relation('st', 'styles', '/xl/styles.xml'),
      relation('chart', 'chartsheet', 'chartsheets/sheet1.xml'),
      ...sheets.map((_, index) =>
        relation(
          `s${index}`,
          'worksheet',
          index % 2 ? `/xl/worksheets/s${index}.xml` : `../xl/worksheets/s${index}.xml`,
        ),
      ),
    ].join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map((content, index) => [
        `xl/worksheets/s${index}.xml`,
        content.startsWith('<?') ? content : `<worksheet xmlns="${main}"><sheetData>${content}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  }
  return writeZip(Object.entries(all).map(([name, content]) => ({ name, content })))
}

function readFirst(bytes: Uint8Array, limits = {}) {
  const workbook = readSheets(bytes, { limits: limitsWith(limits) })
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error(`no sheet: ${JSON.stringify(workbook.findings)}`)
  const rows = [...sheet.rows]
  return { ...sheet, rows, cells: rows.flatMap(row => row.cells), findings: [...workbook.findings, ...sheet.findings] }
}

const styles =
  '<numFmts><numFmt numFmtId="170" formatCode="0000"/></numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs><cellStyles/>'
const strings =
  '<si><t>标准</t></si><si><r><t>GB/T </t></r><r><rPr><b/></rPr><t xml:space="preserve">1.1 </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>_x0041_a_x000D__x00</t></si><si/>'

describe('cells say what they hold', () => {
  test.each<[string, string, object]>([
    ['a shared string', '<c t="s"><v>0</v></c>', { kind: 'text', text: '标准', raw: '标准' }],
    ['rich text', '<c t="s"><v>1</v></c>', { kind: 'text', text: 'GB/T 1.1 ' }],
    ['text with a phonetic guide', '<c t="s"><v>2</v></c>', { kind: 'text', text: '東京' }],
    ['escaped characters', '<c t="s"><v>3</v></c>', { kind: 'text', text: 'Aa\r_x00' }],
    ['an inline string', '<c t="inlineStr"><is><t>0423</t></is></c>', { kind: 'text', text: '0423' }],
    ['a number', '<c><v>423</v></c>', { kind: 'number', text: '423', raw: '423' }],
    [
      'a binary fraction',
      '<c t="n"><v>1.1000000000000001</v></c>',
      { kind: 'number', text: '1.1', raw: '1.1000000000000001' },
    ],
    ['a code kept as a number', '<c s="2"><v>423</v></c>', { kind: 'number', text: '0423', raw: '423' }],
    ['a date', '<c s="1"><v>45474</v></c>', { kind: 'date', text: '2024-07-01', raw: '45474' }],
    ['a date of ISO 8601', '<c t="d"><v>2024-07-01T00:00:00</v></c>', { kind: 'date', text: '2024-07-01' }],
    ['a truth value', '<c t="b"><v>1</v></c>', { kind: 'boolean', text: 'TRUE', raw: '1' }],
    ['an error', '<c t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    [
      'a formula with its last text',
      '<c t="str"><f>A1&amp;"x"</f><v>ax</v></c>',
      { kind: 'text', text: 'ax', formula: 'A1&"x"' },
    ],
    [
      'a formula shared with another',
      '<c><f t="shared" si="0"/><v>2</v></c>',
      { kind: 'number', text: '2', formula: '' },
    ],
    ['a formula never calculated', '<c><f>SUM(A1)</f></c>', { kind: 'empty', text: '', formula: 'SUM(A1)' }],
    ['a number where a date cannot be', '<c s="1"><v>-5</v></c>', { kind: 'number', text: '-5' }],
  ])('%s', (_, cell, expected) => {
    for (const isStrict of [false, true]) {
      const { cells } = readFirst(book({ sheets: [`<row>${cell}</row>`], strings, styles, isStrict }))
      expect(cells).toMatchObject([{ column: 1, formula: null, ...expected }])
    }
  })

  test.each([
    ['an empty shared string', '<c t="s"><v>4</v></c>'],
    ['a cell with a style only', '<c s="1"/>'],
  ])('%s is left out', (_, cell) => {
    expect(readFirst(book({ sheets: [`<row>${cell}</row>`], strings })).rows).toEqual([])
  })

  test('dates of the system of 1904', () => {
    const { cells } = readFirst(
      book({ sheets: ['<row><c s="1"><v>44012</v></c></row>'], styles, workbookPr: '<workbookPr date1904="1"/>' }),
    )
    expect(cells).toMatchObject([{ text: '2024-07-01' }])
  })
})

describe('rows and columns', () => {
  test('rows and cells without references follow the ones before', () => {
    const { rows } = readFirst(
      book({
        sheets: [
          '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7"><c r="AB7"><v>4</v></c></row><row><c/><c><v>5</v></c></row>',
        ],
      }),
    )
    expect(rows.map(row => [row.row, ...row.cells.map(cell => cell.column)])).toEqual([
      [1, 1, 4, 5],
      [7, 28],
      [8, 2],
    ])
  })

  test('the texts of a row lie at their columns', () => {
    const { rows } = readFirst(book({ sheets: ['<row><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c></row>'] }))
    expect(rows.map(row => textsOf(row, 2))).toEqual([['', '1', '', '2']])
    expect(rows.map(row => textsOf(row, 6))).toEqual([['', '1', '', '2', '', '']])
  })

  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s', (column, name) => {
    expect(columnName(column)).toBe(name)
  })

  test.each([
    ['a column beyond Excel', '<row><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond Excel', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
    ['a reference without letters', '<row><c r="1"><v>1</v></c></row>'],
  ])('%s ends the reading', (_, content) => {
    const { rows, findings } = readFirst(book({ sheets: [`<row r="1"><c><v>1</v></c></row>${content}`] }))
    expect(rows).toHaveLength(1)
    expect(findings).toMatchObject([{ rule: 'cell-outside-sheet', severity: 'error', at: { sheet: '表1' } }])
  })
})

describe('what a reader should know is reported with its place', () => {
  test.each<[string, string, string, string]>([
    ['formulas', '<row r="3"><c r="C3"><f>1+1</f><v>2</v></c></row>', 'formula-cell', 'C3'],
    ['formulas that were never calculated', '<row r="3"><c r="C3"><f>1+1</f></c></row>', 'formula-without-value', 'C3'],
    ['errors', '<row r="3"><c r="C3" t="e"><v>#REF!</v></c></row>', 'cell-error', 'C3'],
    [
      'long codes that lose digits as numbers',
      '<row r="3"><c r="C3"><v>310101199001011230</v></c></row>',
      'code-stored-as-number',
      'C3',
    ],
    ['texts that are not in the file', '<row r="3"><c r="C3" t="s"><v>99</v></c></row>', 'cell-text-missing', 'A3'],
    ['hidden rows', '<row r="3" hidden="1"><c><v>1</v></c></row>', 'rows-hidden', 'A3'],
  ])('%s', (_, content, rule, column) => {
    expect(readFirst(book({ sheets: [content] })).findings).toMatchObject([{ rule, at: { sheet: '表1', column } }])
  })

  test('merged cells', () => {
    const sheet =
      '<?xml version="1.0"?><worksheet><sheetData/><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells></worksheet>'
    const { merges, findings } = readFirst(book({ sheets: [sheet] }))
    expect(merges).toEqual(['B2:C3'])
    expect(findings).toMatchObject([{ rule: 'cells-merged', at: { column: 'B2' } }])
  })

  test('hidden sheets, macros; sheets stand in the order of their tabs, charts are left out', () => {
    const tabs =
      '<sheet name="乙" r:id="s1" state="hidden"/><sheet name="图" r:id="chart"/><sheet name="甲" r:id="s0" state="veryHidden"/>'
    const { sheets, findings } = readSheets(book({ sheets: ['', ''], tabs, parts: { 'xl/vbaProject.bin': 'x' } }))
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['乙', 'hidden'],
      ['甲', 'veryHidden'],
    ])
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['macros-ignored', 'info'],
      ['sheet-hidden', 'info'],
      ['sheet-hidden', 'info'],
    ])
  })

  test('an ordinary number of fifteen digits has lost nothing', () => {
    expect(
      readFirst(book({ sheets: ['<row><c><v>123456789012345</v></c><c><v>1.1000000000000001</v></c></row>'] }))
        .findings,
    ).toEqual([])
  })
})

describe('what is no workbook is refused', () => {
  const types = { name: '[Content_Types].xml', content: '<Types/>' }
  const relationships = (target: string) => ({
    name: '_rels/.rels',
    content: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
  })
  test.each<[string, Uint8Array, string, string]>([
    ['text', new TextEncoder().encode('a,b'), 'not-office', 'neither'],
    ['a Word file', book({ sheets: [], workbook: '<document/>' }), 'not-workbook', 'Word'],
    [
      'a binary workbook',
      writeZip([types, relationships('xl/workbook.bin'), { name: 'xl/workbook.bin', content: 'x' }]),
      'not-workbook',
      'xlsx',
    ],
    ['a package without its main part', writeZip([types, relationships('xl/workbook.xml')]), 'not-workbook', 'damaged'],
    ['a package without relations', writeZip([types]), 'not-workbook', 'damaged'],
    [
      'an OpenDocument file',
      writeZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: 'x' },
      ]),
      'not-office',
      'OpenDocument',
    ],
    ['a zip of tables', writeZip([{ name: 'a.csv', content: 'x' }]), 'not-office', 'ordinary zip'],
  ])('%s', (_, bytes, rule, words) => {
    const workbook = readSheets(bytes)
    expect(workbook.sheets).toEqual([])
    expect(workbook.findings).toMatchObject([{ rule, severity: 'error' }])
    expect(workbook.findings[0]?.message.en).toContain(words)
  })

  test('a sheet whose part is missing has an error and no rows', () => {
    const workbook = readSheets(book({ sheets: [], tabs: '<sheet name="甲" r:id="none"/>' }))
    expect(workbook.sheets.map(sheet => [[...sheet.rows], sheet.findings.map(({ rule }) => rule)])).toEqual([
      [[], ['not-workbook']],
    ])
  })

  test('broken XML behind sound rows ends the reading with an error', () => {
    const { rows, findings } = readFirst(
      book({ sheets: ['<?xml version="1.0"?><worksheet><sheetData><row><c><v>1</v></c></row><row></worksheet>'] }),
    )
    expect(rows).toHaveLength(1)
    expect(findings).toMatchObject([
      { rule: 'xml-malformed', at: { sheet: '表1' }, evidence: { part: 'xl/worksheets/s0.xml' } },
    ])
  })

  test('cut at any byte, a workbook is refused and nothing is thrown', () => {
    const bytes = book({ sheets: ['<row><c t="s"><v>0</v></c></row>'], strings, styles })
    for (let length = 0; length < bytes.length; length++) {
      expect(readSheets(bytes.subarray(0, length)).findings, `cut at ${length}`).toHaveLength(1)
    }
  })
})

describe('memory stays bounded', () => {
  /** Counts the bytes that are inflated. */
  function counting() {
    const state = { made: 0 }
    function* inflatePieces(deflated: Uint8Array) {
      for (const piece of pureInflater.inflatePieces(deflated)) {
        state.made += piece.length
        yield piece
      }
    }
    return { state, inflater: { ...pureInflater, inflatePieces } }
  }

  const row = (index: number) =>
    `<row r="${index}"><c r="A${index}"><v>${(index * 7919) % 1_000_003}</v></c><c r="B${index}"><v>${index}</v></c></row>`

  test('rows come before their sheet is inflated to its end', () => {
    const { state, inflater } = counting()
    const content = Array.from({ length: 200_000 }, (_, index) => row(index + 1)).join('')
    const [sheet] = readSheets(book({ sheets: [content] }), { inflater }).sheets
    const iterator = sheet?.rows[Symbol.iterator]()
    for (let index = 0; index < 10; index++) expect(iterator?.next().value.row).toBe(index + 1)
    expect(state.made).toBeLessThan(content.length / 20)
  })

  test('a sheet that is a bomb is refused before it is inflated', () => {
    const { state, inflater } = counting()
    const content = '<row><c><v>1</v></c></row>'.repeat(1_000_000)
    const [sheet] = readSheets(book({ sheets: [content] }), { inflater }).sheets
    expect([...(sheet?.rows ?? [])]).toEqual([])
    expect(sheet?.findings).toMatchObject([{ rule: 'zip-bomb' }])
    expect(state.made).toBeLessThan(100_000)
  })

  test.each([
    ['styles', { styles: '<a/>'.repeat(3000) }, 10_000],
    ['a workbook', { tabs: '<sheet/>'.repeat(3000) }, 10_000],
    ['sheets', { tabs: '<sheet name="a" />'.repeat(2001) }, 1_000_000],
  ])('%s that list too much are refused', (_, parts, listBytes) => {
    const workbook = readSheets(book({ sheets: ['<row><c><v>1</v></c></row>'], ...parts }), {
      limits: limitsWith({ listBytes }),
    })
    const findings = [
      ...workbook.findings,
      ...workbook.sheets.flatMap(sheet => ([...sheet.rows].length > 0 ? [] : sheet.findings)),
    ]
    expect(findings).toMatchObject([
      { rule: expect.stringMatching(/^zip-(too-large|entries-too-many)$/), severity: 'error' },
    ])
  })

  test('shared strings beyond the limit are refused', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `<si><t>${index * 7919}</t></si>`).join('')
    const { rows, findings } = readFirst(book({ sheets: ['<row><c t="s"><v>0</v></c></row>'], strings: many }), {
      heldBytes: 5000,
    })
    expect(rows).toEqual([])
    expect(findings).toMatchObject([{ rule: 'zip-too-large' }])
  })

  test('shared strings over several pages are found again', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `<si><t>${`${index}-`.repeat(10)}</t></si>`).join('')
    const cells = [0, 1, 14_999, 20_000, 29_999].map(index => `<c t="s"><v>${index}</v></c>`).join('')
    const { cells: read } = readFirst(book({ sheets: [`<row>${cells}</row>`], strings: many }))
    expect(read.map(cell => cell.text.split('-')[0])).toEqual(['0', '1', '14999', '20000', '29999'])
  })

  test('deep nesting inside a cell is refused', () => {
    const { findings } = readFirst(book({ sheets: [`<row><c>${'<x>'.repeat(10_000)}`] }))
    expect(findings).toMatchObject([{ rule: 'xml-too-deep' }])
  })
})

test('other exceptions than refusals are not caught', () => {
  expect(() =>
    attempt(() =>
      readSheets(book({ sheets: [] }), {
        inflater: {
          ...pureInflater,
          inflate: () => {
            throw new TypeError('broken machinery')
          },
        },
      }),
    ),
  ).toThrow('broken machinery')
})
