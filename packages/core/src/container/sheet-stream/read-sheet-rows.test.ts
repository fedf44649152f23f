import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitsWith } from '../limits.ts'
import { readSheets } from '../sheet.ts'
import { columnName, textsOf } from '../sheet-cell.ts'
import { writeWorkbook } from '../sheet-write.ts'
import { escapeText } from '../xml-write.ts'
import { makeBook } from './book-under-test.ts'
import { bytesAsFile } from './random-bytes.ts'
import { readBook } from './read-book-under-test.ts'
import { readSheetRows, sheetStreamLimits } from './read-sheet-rows.ts'
import { pureStreamInflater } from './stream-inflater.ts'

const styles =
  '<numFmts><numFmt numFmtId="170" formatCode="0000"/></numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="57"/></cellXfs><cellStyles/>'
const strings =
  '<si><t>标准</t></si><si><r><t>GB/T </t></r><r><rPr><b/></rPr><t xml:space="preserve">1.1 </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>_x0041_a_x000D__x00</t></si><si/><si><t>a&lt;b&amp;&#x4e00;<![CDATA[<&]]>\r\nz</t></si>'
const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>列</t></is></c></row>'

async function readCells(content: string, book = {}) {
  const { rows, structure } = await readBook(makeBook({ sheets: [header + content], strings, styles, ...book }))
  return { texts: rows.map(({ texts }) => texts), structure }
}

describe('cells say what they hold', () => {
  test.each<[string, string, string]>([
    ['a shared string', '<c t="s"><v>0</v></c>', '标准'],
    ['rich text', '<c t="s"><v>1</v></c>', 'GB/T 1.1 '],
    ['text with a phonetic guide', '<c t="s"><v>2</v></c>', '東京'],
    ['escaped characters', '<c t="s"><v>3</v></c>', 'Aa\r_x00'],
    ['references, CDATA and line ends', '<c t="s"><v>5</v></c>', 'a<b&一<&\nz'],
    ['a shared string in a tag of many blanks', "<c  t = 's'\n><v > 0 </v ></c >", '标准'],
    ['an inline string', '<c t="inlineStr"><is><t>0423</t></is></c>', '0423'],
    ['an inline string that keeps blanks', '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['an inline string with a reference', '<c t="inlineStr"><is><t>a&amp;b_x0041_</t></is></c>', 'a&bA'],
    [
      'an inline string of runs',
      '<c t="inlineStr"><is><r><rPr/><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>',
      'ab',
    ],
    ['a comment within', '<c><!-- <v>1</v> --><v>4<!-- 5 -->2</v><?x <v/> ?></c>', '42'],
    ['attributes in another order', '<c t="s" s="0" r="A2"><v>0</v></c>', '标准'],
    ['extensions passed over', '<c><v>7</v><extLst><ext><v>8</v></ext></extLst></c>', '7'],
    ['a number', '<c><v>423</v></c>', '423'],
    ['a binary fraction', '<c t="n"><v>1.1000000000000001</v></c>', '1.1'],
    ['a small number', '<c><v>3.0000000000000001E-2</v></c>', '0.03'],
    ['a very small number', '<c><v>1.5e-25</v></c>', '0.00000000000000000000000015'],
    ['a large number', '<c><v>1E+17</v></c>', '100000000000000000'],
    ['a negative number', '<c><v>-12.50</v></c>', '-12.5'],
    ['what is no number', '<c><v>abc</v></c>', 'abc'],
    ['a share', '<c s="4"><v>0.125</v></c>', '0.125'],
    ['a code kept as a number', '<c s="2"><v>423</v></c>', '0423'],
    ['a date', '<c s="1"><v>45474</v></c>', '2024-07-01'],
    ['a month', '<c s="6"><v>45474</v></c>', '2024-07'],
    ['a moment', '<c s="3"><v>45474.354166666664</v></c>', '2024-07-01T08:30:00'],
    ['a time of day', '<c s="5"><v>0.354166666666667</v></c>', '08:30:00'],
    ['a number where a date cannot be', '<c s="1"><v>-5</v></c>', '-5'],
    ['a date of ISO 8601', '<c t="d"><v>2024-07-01T00:00:00</v></c>', '2024-07-01'],
    ['a truth value', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['another truth value', '<c t="b"><v>false</v></c>', 'FALSE'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a formula with its last text', '<c t="str"><f>A1&amp;"x"</f><v>a&amp;x</v></c>', 'a&x'],
    ['a formula shared with another', '<c><f t="shared" si="0"/><v>2</v></c>', '2'],
    ['a style that is not in the file', '<c s="99"><v>2</v></c>', '2'],
  ])('%s', async (_, cell, expected) => {
    for (const isStrict of [false, true]) {
      expect((await readCells(`<row>${cell}</row>`, { isStrict })).texts).toEqual([[expected]])
    }
    const prefixed = `<?xml version="1.0"?><x:worksheet><x:sheetData>${header}<row>${cell}</row></x:sheetData></x:worksheet>`
    const sheet = prefixed.replace(/<(\/?)(row|c|v|is|t|r|f|rPr|rPh|ext|extLst)(?=[\s/>])/g, '<$1x:$2')
    const { rows } = await readBook(makeBook({ sheets: [sheet], strings, styles }))
    expect(rows.map(({ texts }) => texts)).toEqual([[expected]])
  })

  test.each([
    ['an empty shared string', '<c t="s"><v>4</v></c>'],
    ['a cell with a style only', '<c s="1"/>'],
    ['nothing', ''],
  ])('a row of %s is none', async (_, cell) => {
    expect((await readCells(`<row>${cell}</row>`)).texts).toEqual([])
  })

  test('dates of the system of 1904', async () => {
    const { texts } = await readCells('<row><c s="1"><v>44012</v></c></row>', {
      workbookPr: '<workbookPr date1904="1"/>',
    })
    expect(texts).toEqual([['2024-07-01']])
  })

  test.each([
    ['utf-16', new Uint8Array([0xff, 0xfe]), (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf]), (text: string) => Buffer.from(text, 'utf8')],
  ])('a part in %s with its mark', async (_, mark, encode) => {
    const xml = `<worksheet><sheetData>${header}<row><c t="str"><v>汉${'字'.repeat(300)}</v></c></row></sheetData></worksheet>`
    const part = Uint8Array.from([...mark, ...encode(xml)])
    const { rows } = await readBook(makeBook({ sheets: [''], parts: { 'xl/worksheets/s0.xml': part } }))
    expect(rows.map(({ texts }) => texts)).toEqual([[`汉${'字'.repeat(300)}`]])
  })
})

describe('the caller chooses how a column is read', () => {
  test.each<[string, string, string]>([
    ['YYYYMMDD', '<c s="1"><v>45474</v></c>', '20240701'],
    ['YYYY/MM/DD', '<c s="1"><v>45474</v></c>', '2024/07/01'],
    ['YYYY-MM', '<c s="6"><v>45474</v></c>', '2024-07'],
    ['YYYY-MM', '<c s="1"><v>45475</v></c>', '2024-07-02'],
    ['YYYY-MM-DD', '<c s="6"><v>45474</v></c>', '2024-07-01'],
    ['YYYY-MM-DD', '<c s="3"><v>45474.5</v></c>', '2024-07-01T12:00:00'],
    ['YYYY-MM-DD', '<c s="3"><v>45474</v></c>', '2024-07-01'],
    ['YYYY-MM-DD hh:mm:ss', '<c s="3"><v>45474.5</v></c>', '2024-07-01 12:00:00'],
    ['YYYY-MM-DDThh:mm:ss[.f][Z]', '<c s="1"><v>45474</v></c>', '2024-07-01T00:00:00'],
    ['YYYYMMDDhhmmss', '<c t="d"><v>2024-07-01T08:30:15</v></c>', '20240701083015'],
    ['YYYY-MM-DD hh:mm', '<c s="3"><v>45474.50001</v></c>', '2024-07-01T12:00:01'],
    ['hh:mm', '<c s="5"><v>0.5</v></c>', '12:00'],
    ['YYYY-MM-DD', '<c><v>45474</v></c>', '45474'],
  ])('%s of %s', async (form, cell, expected) => {
    const { rows } = await readBook(makeBook({ sheets: [`${header}<row>${cell}</row>`], styles }), {
      begin: () => [{ isText: false, form }],
    })
    expect(rows.map(({ texts }) => texts)).toEqual([[expected]])
  })

  test('truth values', async () => {
    const { rows } = await readBook(makeBook({ sheets: [`${header}<row><c t="b"><v>0</v></c></row>`] }), {
      begin: () => [{ isText: false, truth: ['是', '否'] }],
    })
    expect(rows).toEqual([{ row: 2, texts: ['否'] }])
  })
})

describe('rows and columns', () => {
  test('rows and cells without references follow the ones before; blank rows between records are counted', async () => {
    const content =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7"><c r="AB7"><v>4</v></c></row><row/><row><c/><c><v>5</v></c></row><row r="500"/>'
    const { rows, blank, records } = await readBook(makeBook({ sheets: [content] }))
    expect(rows.map(({ row, texts }) => [row, texts.findIndex(text => text !== ''), texts.length])).toEqual([
      [7, 27, 28],
      [9, 1, 5],
    ])
    expect({ blank, records }).toEqual({ blank: 6, records: 2 })
  })

  test('a record has as many fields as the header', async () => {
    const content = '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    expect((await readBook(makeBook({ sheets: [content] }))).rows).toEqual([{ row: 2, texts: ['4', '', ''] }])
  })

  test('cells out of order stand at their columns, of two the last one counts', async () => {
    const content = `${header}<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c><c r="C2"><v>4</v></c></row>`
    const { rows, structure } = await readBook(makeBook({ sheets: [content] }))
    expect(rows).toEqual([{ row: 2, texts: ['1', '', '4'] }])
    expect(structure).toMatchObject([
      { rule: 'cells-beyond-header' },
      { rule: 'cell-repeated', count: 1, findings: [{ severity: 'error', at: { sheet: '表1', column: 'C2' } }] },
      { rule: 'cell-out-of-order', count: 1, findings: [{ at: { sheet: '表1', column: 'A2' } }] },
    ])
  })

  test('rows out of order and rows with a number again are records all the same', async () => {
    const row = (number: number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`
    const { rows, structure } = await readBook(makeBook({ sheets: [[1, 5, 3, 3, 9].map(row).join('')] }))
    expect(rows.map(one => one.row)).toEqual([5, 3, 3, 9])
    expect(structure).toMatchObject([{ rule: 'row-out-of-order', count: 2 }])
  })

  test.each([
    ['a column beyond Excel', '<row><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond Excel', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
    ['a reference without letters', '<row><c r="1"><v>1</v></c></row>'],
  ])('%s ends the reading', async (_, content) => {
    const { isComplete, structure } = await readBook(makeBook({ sheets: [`${header}${content}`] }))
    expect(isComplete).toBe(false)
    expect(structure).toMatchObject([{ rule: 'cell-outside-sheet', findings: [{ severity: 'error' }] }])
  })
})

describe('what a reader should know is told with its place', () => {
  test.each<[string, string, string, string]>([
    ['formulas', '<row r="3"><c r="C3"><f>1+1</f><v>2</v></c></row>', 'formula-cell', 'C3'],
    [
      'formulas of empty text',
      '<row r="3"><c r="A3"><v>1</v></c><c r="C3" t="str"><f>1+1</f><v></v></c></row>',
      'formula-cell',
      'C3',
    ],
    ['formulas that were never calculated', '<row r="3"><c r="C3"><f>1+1</f></c></row>', 'formula-without-value', 'C3'],
    ['errors', '<row r="3"><c r="C3" t="e"><v>#REF!</v></c></row>', 'cell-error', 'C3'],
    [
      'long codes as numbers',
      '<row r="3"><c r="C3"><v>310101199001011230</v></c></row>',
      'code-stored-as-number',
      'C3',
    ],
    ['texts that are not in the file', '<row r="3"><c r="C3" t="s"><v>99</v></c></row>', 'cell-text-missing', 'A3'],
    ['hidden rows', '<row r="3" hidden="1"><c><v>1</v></c></row>', 'rows-hidden', 'A3'],
  ])('%s', async (_, content, rule, column) => {
    const { structure } = await readBook(makeBook({ sheets: [header + content] }))
    expect(structure.find(one => one.rule === rule)).toMatchObject({
      rule,
      count: 1,
      findings: [{ at: { sheet: '表1', column } }],
    })
  })

  test('identifiers that are numbers come first: those that lost digits are errors, those that may have lost zeros warnings', async () => {
    const values = ['310101199001011000', '123456789012', '12345', '1234', '"']
    const cells = values.map((value, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${value}</v></c></row>`)
    const { structure } = await readBook(makeBook({ sheets: [header + cells.join('')] }), {
      begin: () => [{ isText: true, length: 5 }],
    })
    expect(structure).toMatchObject([
      {
        rule: 'identifier-as-number',
        count: 2,
        findings: [
          { severity: 'error', at: { column: 'A2' } },
          { severity: 'warning', at: { column: 'A3' } },
        ],
      },
      { rule: 'leading-zero-lost', count: 1, findings: [{ at: { column: 'A5' }, evidence: { value: '1234' } }] },
    ])
  })

  test('merged cells, hidden columns and hidden rows are counted', async () => {
    const sheet = `<?xml version="1.0"?><worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>${header}<row hidden="true"><c><v>1</v></c></row><row hidden="true"/></sheetData><mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="B5:C6"/></mergeCells></worksheet>`
    const { structure } = await readBook(makeBook({ sheets: [sheet] }))
    expect(structure.map(({ rule, count }) => [rule, count])).toEqual([
      ['cells-merged', 2],
      ['rows-hidden', 2],
      ['columns-hidden', 1],
    ])
  })

  test('counts are true when samples are few', async () => {
    const rows = Array.from({ length: 100 }, () => '<row><c><f>1</f><v>1</v></c></row>').join('')
    const { structure } = await readBook(makeBook({ sheets: [header + rows] }))
    expect(structure.map(({ count, findings }) => [count, findings.length])).toEqual([[100, 20]])
  })
})

describe('the header and the sheet are found', () => {
  const row = (...texts: string[]) =>
    `<row>${texts.map(text => `<c t="inlineStr"><is><t>${escapeText(text)}</t></is></c>`).join('')}</row>`
  const names = [['编号', 'id'], ['名称'], ['日期']]

  test('below titles', async () => {
    const content = row('企业名录') + row('', '制表：某局') + row('ＩＤ', '名 称\n*', '备注') + row('1', '甲', '')
    const { head, rows, rules } = await readBook(makeBook({ sheets: [content] }), { names })
    expect(head).toEqual({ sheet: '表1', row: 3, names: ['ＩＤ', '名 称\n*', '备注'] })
    expect(rows).toEqual([{ row: 4, texts: ['1', '甲', ''] }])
    expect(rules).toEqual(['rows-above-header'])
  })

  test('in the sheet whose header fits best', async () => {
    const sheets = [row('说明'), row('编号', '名称') + row('1', '甲'), row('编号', '名称', '日期') + row('2', '乙')]
    const { head, structure, sheets: all } = await readBook(makeBook({ sheets }), { names })
    expect(head?.sheet).toBe('表3')
    expect(all).toEqual(['表1', '表2', '表3'])
    expect(structure).toMatchObject([
      { rule: 'sheet-chosen', findings: [{ severity: 'info', evidence: { found: 3, expected: 3 } }] },
    ])
  })

  test('a hidden sheet only when it fits better than those that are shown', async () => {
    const tabs =
      '<sheet name="甲" r:id="s0" state="hidden"/><sheet name="乙" r:id="s1"/><sheet name="图" r:id="chart"/>'
    const both = makeBook({ sheets: [row('编号'), row('编号')], tabs })
    expect((await readBook(both, { names })).head?.sheet).toBe('乙')
    const first = await readBook(makeBook({ sheets: [row('编号'), row('x')], tabs }), { names })
    expect(first.head?.sheet).toBe('甲')
    expect(first.rules).toContain('sheet-hidden')
  })

  test('a damaged sheet beside it is told and passed over', async () => {
    const sheets = [`${row('编号', '名称')}<row><c></row>`, row('编号', '名称', '日期') + row('1')]
    const { head, records, isComplete, structure } = await readBook(makeBook({ sheets }), { names })
    expect({ head: head?.sheet, records, isComplete }).toEqual({ head: '表2', records: 1, isComplete: true })
    expect(structure).toContainEqual(
      expect.objectContaining({
        rule: 'xml-malformed',
        findings: [expect.objectContaining({ severity: 'warning', at: { sheet: '表1' } })],
      }),
    )
  })

  test('rows before the damage of a sheet are given', async () => {
    const sheets = [`${row('编号', '名称')}${row('1', '甲')}<row><c></row>`, row('说明')]
    const { head, records, isComplete, rules } = await readBook(makeBook({ sheets }), { names })
    expect({ head: head?.sheet, records, isComplete }).toEqual({ head: '表1', records: 1, isComplete: false })
    expect(rules).toContain('xml-malformed')
  })

  test('in a sheet of more columns and longer texts than are looked at', async () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => `列${index}`)
    const rows = Array.from({ length: 60 }, () => row(...wide))
    const { head, records, isComplete } = await readBook(makeBook({ sheets: [row(...wide) + rows.join('')] }), {
      names,
    })
    expect({ columns: head?.names.length, records, isComplete }).toEqual({
      columns: 10_000,
      records: 60,
      isComplete: true,
    })
  })

  test('the sheet that is named', async () => {
    const book = makeBook({ sheets: [row('甲'), row('乙') + row('1')] })
    const { head, records, rules } = await readBook(book, { sheet: '表2' })
    expect({ head, records, rules }).toEqual({ head: { sheet: '表2', row: 1, names: ['乙'] }, records: 1, rules: [] })
    expect((await readBook(book, { sheet: '表3' })).rules).toEqual(['sheet-absent'])
  })

  test.each([
    ['without anything', '', ['sheet-empty']],
    ['with a header only', row('甲'), ['records-none']],
    [
      'with two columns of a name and one without',
      row('甲', '', '甲') + row('1'),
      ['header-duplicate', 'header-empty'],
    ],
  ])('a sheet %s', async (_, content, expected) => {
    const { rules, isComplete } = await readBook(makeBook({ sheets: [content] }))
    expect({ rules, isComplete }).toEqual({ rules: expected, isComplete: true })
  })
})

describe('it reads as the reader of small workbooks does', () => {
  const anyText = fc.string({
    unit: fc.constantFrom('a', '0', ' ', '_x000D_', '_', '&', '<', ']]>', '汉', '𠮷', '\n', '"', "'"),
    maxLength: 12,
  })
  const anyNumber = fc.oneof(
    fc.integer().map(String),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter(value => value === 0 || (Math.abs(value) > 1e-6 && Math.abs(value) < 1e20))
      .map(String),
    fc
      .double({ min: 0, max: 100_000, noNaN: true })
      .filter(value => value === 0 || value > 1e-6)
      .map(value => value.toPrecision(17)),
    fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map(String),
    fc.constantFrom('1.50', '.5', '007', '-0', '1E+3', '+5', '1.', '12a', '-', '1e400', ' 12 '),
  )
  const anyCell = fc.oneof(
    fc.tuple(anyText, fc.boolean()).map(([text, isRun]) => {
      const t = `<t xml:space="preserve">${escapeText(text)}</t>`
      return ` t="inlineStr"><is>${isRun ? `<r><rPr/>${t}</r>` : t}</is></c>`
    }),
    fc.tuple(anyNumber, fc.nat(7)).map(([value, style]) => ` s="${style}"><v>${value}</v></c>`),
    fc.nat(5).map(index => ` t="s"><v>${index}</v></c>`),
    fc.constantFrom(
      ' t="b"><v>1</v></c>',
      ' t="e"><v>#N/A</v></c>',
      '/>',
      '><f>1</f><v>1.5</v></c>',
      ' t="str"><v>a_x0042_</v></c>',
    ),
  )
  const anySheet = fc.array(
    fc.record({ skip: fc.nat(2), cells: fc.array(fc.tuple(fc.nat(3), anyCell), { maxLength: 6 }) }),
    { maxLength: 12 },
  )

  function sheetXml(rows: readonly { skip: number; cells: readonly (readonly [number, string])[] }[], isBare: boolean) {
    let number = 1
    return rows.map(({ skip, cells }) => {
      number += skip + 1
      let column = 0
      const xml = cells.map(([gap, cell]) => {
        column += gap + 1
        return `<c${isBare && gap === 0 ? '' : ` r="${columnName(column)}${number}"`}${cell}`
      })
      return `<row r="${number}">${xml.join('')}</row>`
    })
  }

  test('every cell of random workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, fc.boolean(), async (rows, isBare) => {
        const bytes = makeBook({ sheets: [header + sheetXml(rows, isBare).join('')], strings, styles })
        const expected = [...(readSheets(bytes).sheets[0]?.rows ?? [])]
          .map(row => ({ row: row.row, texts: textsOf(row, 1) }))
          .filter(({ texts }) => texts.some(text => text !== ''))
          .slice(1)
        const { rows: actual, isComplete } = await readBook(bytes)
        expect(actual.map(({ row, texts }) => ({ row, texts: trimmed(texts) }))).toEqual(
          expected.map(({ row, texts }) => ({ row, texts: trimmed(texts) })),
        )
        expect(isComplete).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('what our own writer wrote', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxLength: 5 }), { maxLength: 8 }),
        async rows => {
          const { bytes } = writeWorkbook([{ name: '表', header: [['列']], rows }])
          const expected = [...(readSheets(bytes).sheets[0]?.rows ?? [])]
            .map(row => trimmed(textsOf(row, 1).map(scalar)))
            .slice(1)
          expect((await readBook(bytes)).rows.map(({ texts }) => trimmed(texts))).toEqual(expected)
        },
      ),
    )
  })

  test('in pieces of any size', async () => {
    const content =
      header +
      '<row r="2" ><c r="A2" t="inlineStr"><is><t>汉&amp;字\r\n𠮷</t></is></c><c r="B2" t="s"><v>1</v></c><c r="C2"><!-- x --><v><![CDATA[1]]>2</v></c></row >'
    const bytes = makeBook({ sheets: [content], strings, styles })
    const whole = await readBook(bytes)
    expect(whole.rows).toEqual([{ row: 2, texts: ['汉&字\n𠮷', 'GB/T 1.1 ', '12'] }])
    for (const size of [1, 2, 3, 7, 64]) {
      expect((await readBook(bytes, { inflater: cutting(size) })).rows).toEqual(whole.rows)
    }
  })
})

/** An inflater whose pieces have a size. */
function cutting(size: number): typeof pureStreamInflater {
  return {
    ...pureStreamInflater,
    async *inflate(deflated) {
      for await (const piece of pureStreamInflater.inflate(deflated))
        for (let at = 0; at < piece.length; at += size) yield piece.slice(at, at + size)
    },
  }
}

describe('changed at any place, a sheet is refused or read as the small reader reads it', () => {
  const sound =
    '<row r="2" hidden="0"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45474</v></c><c r="D2" t="inlineStr"><is><t xml:space="preserve">a&amp;b</t></is></c></row><!-- x --><row><c><f>1</f><v>2</v></c><c t="str"><v><![CDATA[<]]></v></c></row>'
  const pieces = [
    '<',
    '>',
    '/',
    '"',
    "'",
    ' ',
    '&',
    ';',
    '=',
    'x:',
    '<v>',
    '</v>',
    '</c>',
    '<c>',
    '<row>',
    '</row>',
    '<t>',
    ']]>',
    '<!--',
    '-->',
    '1',
    'r',
    '\n',
  ]

  test('wherever both read it, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length), fc.nat(6), fc.constantFrom('', ...pieces), async (at, length, piece) => {
        const changed = sound.slice(0, at) + piece + sound.slice(at + length)
        const bytes = makeBook({ sheets: [header + changed], strings, styles })
        const [sheet] = readSheets(bytes).sheets
        const expected = [...(sheet?.rows ?? [])]
          .map(row => trimmed(textsOf(row, 1)))
          .filter(texts => texts.length > 0)
          .slice(1)
        const isRefused = sheet?.findings.some(({ rule }) => /^(xml-|cell-outside)/.test(rule)) ?? true
        const reading = await readBook(bytes)
        // Broken attributes and references are refused here that the small reader takes.
        const isComparable = !isRefused && reading.isComplete && !reading.rules.includes('cell-text-missing')
        if (isComparable)
          expect(
            reading.rows.map(({ texts }) => trimmed(texts)),
            changed,
          ).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})

function trimmed(texts: readonly (string | undefined)[]): string[] {
  // Cells out of order leave holes in what the small reader gives.
  return Array.from(texts, text => text ?? '').slice(0, texts.findLastIndex(text => text !== '') + 1)
}

/** What UTF-8 can hold of a text. */
function scalar(text: string): string {
  return text.toWellFormed()
}

describe('hostile files are refused', () => {
  const sheet = (content: string) => makeBook({ sheets: [`<?xml version="1.0"?>${content}`] })
  const open = '<worksheet><sheetData><row><c t="inlineStr"><is><t>列</t></is></c></row>'
  test.each<[string, Uint8Array, string]>([
    ['a DOCTYPE', sheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'xml-doctype'],
    ['an unknown entity', sheet(`${open}<row><c t="str"><v>&b;</v></c></row>`), 'xml-entity-unknown'],
    ['a lone ampersand', sheet(`${open}<row><c t="str"><v>a & b</v></c></row>`), 'xml-malformed'],
    ['tags that do not match', sheet(`${open}<row><c><v>1</w></c></row>`), 'xml-malformed'],
    ['an end that is missing', sheet(`${open}<row><c><v>1</v></c></row>`), 'xml-malformed'],
    ['a second root', sheet('<worksheet/><worksheet/>'), 'xml-malformed'],
    ['text outside the root', sheet('<worksheet/>x'), 'xml-malformed'],
    ['no root', sheet(' '), 'xml-malformed'],
    ['an attribute without quotes', sheet('<worksheet a=b/>'), 'xml-malformed'],
    ['deep nesting', sheet(`${open}<row><c>${'<x>'.repeat(10_000)}`), 'xml-too-deep'],
    [
      'a tag without end',
      sheet(`${open}<row><c ${Array.from({ length: 150_000 }, (_, i) => `${i * 7919}`).join('x')}`),
      'xml-tag-too-long',
    ],
    [
      'a thousand attributes',
      sheet(`<worksheet ${Array.from({ length: 1000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      'xml-attributes-too-many',
    ],
    ['text', new TextEncoder().encode('a,b'), 'not-office'],
    [
      'an old workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
      'office-97-2003',
    ],
    ['nothing', new Uint8Array(0), 'file-empty'],
    ['a sheet that is not there', makeBook({ sheets: [], tabs: '<sheet name="a" r:id="x"/>' }), 'not-workbook'],
  ])('%s', async (_, bytes, rule) => {
    const { structure, isComplete } = await readBook(bytes)
    expect(structure[0]?.rule).toBe(rule)
    expect(isComplete).toBe(false)
  })

  test('bytes that are not UTF-8', async () => {
    const xml = new TextEncoder().encode(`${open}<row><c t="str"><v>a?</v></c></row></sheetData></worksheet>`)
    xml[xml.indexOf(0x3f)] = 0xff
    const { structure } = await readBook(makeBook({ sheets: [''], parts: { 'xl/worksheets/s0.xml': xml } }))
    expect(structure[0]?.rule).toBe('xml-encoding-broken')
  })

  test('a sheet that is a bomb is refused before it is inflated', async () => {
    const { structure, rows } = await readBook(makeBook({ sheets: ['<row><c><v>1</v></c></row>'.repeat(1_000_000)] }))
    expect(structure.map(({ rule }) => rule)).toEqual(['zip-bomb'])
    expect(rows).toEqual([])
  })

  test('a cell, and strings, beyond the limits', async () => {
    const cell = `<row><c t="inlineStr"><is><t>${'汉a'.repeat(50_000)}</t></is></c></row>`
    const limits = limitsWith({ lineBytes: 100_000 })
    expect((await readBook(makeBook({ sheets: [header + cell] }), { limits })).rules).toEqual(['cell-text-too-long'])
    const many = Array.from({ length: 200_000 }, (_, index) => `<si><t>${index * 7919}</t></si>`).join('')
    const book = makeBook({ sheets: [header], strings: many })
    expect((await readBook(book, { limits: limitsWith({ heldBytes: 1_500_000 }) })).rules).toEqual(['zip-too-large'])
  })

  test('cut at any byte, or with any byte changed, nothing is thrown and nothing is complete that differs', async () => {
    const bytes = makeBook({ sheets: [`${header}<row><c t="s"><v>0</v></c></row>`], strings, styles })
    const whole = await readBook(bytes)
    for (let length = 0; length < bytes.length; length += 7) {
      expect((await readBook(bytes.subarray(0, length))).isComplete, `cut at ${length}`).toBe(false)
    }
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x41
      const reading = await readBook(changed)
      const isSound = reading.isComplete && !reading.rules.includes('cell-text-missing')
      if (isSound) expect(reading.rows, `changed at ${at}`).toEqual(whole.rows)
    }
  })

  test('a row whose texts are not in the file is a record all the same', async () => {
    const { records, rules } = await readBook(makeBook({ sheets: [`${header}<row><c t="s"><v>9</v></c></row>`] }))
    expect({ records, rules }).toEqual({ records: 1, rules: ['cell-text-missing'] })
  })

  test('other exceptions than refusals pass', async () => {
    const file = {
      size: 100,
      read: () => {
        throw new TypeError('broken machinery')
      },
    }
    await expect(readSheetRows(file, {}, () => undefined)).rejects.toThrow('broken machinery')
  })
})

test('a reading that is cancelled is not complete', async () => {
  const { isComplete } = await readSheetRows(
    bytesAsFile(makeBook({ sheets: [`${header}<row><c><v>1</v></c></row>`] })),
    { isCancelled: () => true, limits: sheetStreamLimits },
    () => undefined,
  )
  expect(isComplete).toBe(false)
})
