import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvOptions, type CsvRow, readCsv, readCsvChunks } from './csv.ts'
import { CsvParser } from './csv-parser.ts'
import { csvLines, writeCsv } from './csv-write.ts'
import { defaultLimits, type Limits, limitsWith } from './limits.ts'
import { Tally } from './tally.ts'

function read(text: string, options: CsvOptions = {}) {
  const table = readCsv(text, options)
  const rows = [...table.rows]
  return { ...table, rows, cells: rows.map(row => row.cells), rules: table.findings.map(finding => finding.rule) }
}

async function readInPieces(bytes: Uint8Array, size: number, limits?: Limits) {
  function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const table = await readCsvChunks(pieces(), limits ? { limits } : {})
  const rows: CsvRow[] = []
  for await (const row of table.rows) rows.push(row)
  return { header: table.header, rows, findings: table.findings, counts: table.counts }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('records are cut as RFC 4180 says', () => {
  test.each<[string, string, string[][]]>([
    ['plain', 'a,b\n1,2\n', [['1', '2']]],
    ['no line end at the end', 'a,b\n1,2', [['1', '2']]],
    ['CRLF', 'a,b\r\n1,2\r\n', [['1', '2']]],
    ['CR', 'a,b\r1,2\r', [['1', '2']]],
    ['quoted delimiter', 'a,b\n"1,x",2\n', [['1,x', '2']]],
    ['quoted line ends', 'a,b\n"1\n2\r\n3",4\n', [['1\n2\r\n3', '4']]],
    ['quoted quotes', 'a,b\n"say ""so""",""""\n', [['say "so"', '"']]],
    ['quoted nothing', 'a,b\n"",""\n', [['', '']]],
    [
      'empty cells',
      'a,b,c\n,,\n1,,\n',
      [
        ['', '', ''],
        ['1', '', ''],
      ],
    ],
    ['blanks around quotes', 'a,b\n "1,x" , "2"\t\n', [['1,x', '2']]],
    ['blanks elsewhere stay', 'a,b\n 1 , 2\n', [[' 1 ', ' 2']]],
    ['a quote inside an unquoted cell', 'a,b\n5" pipe,x"y"\n', [['5" pipe', 'x"y"']]],
    [
      'empty lines are no records',
      'a,b\n\n1,2\n\r\n\n3,4\n\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['one column', 'a\n1\n\n2\n', [['1'], ['2']]],
    ['a quoted empty cell in one column is a record', 'a\n""\n1\n', [[''], ['1']]],
    ['a byte order mark in the text', '\uFEFFa,b\n1,2\n', [['1', '2']]],
    ['empty cells beyond the header carry nothing', 'a,b\n1,2,,\n', [['1', '2']]],
  ])('%s', (_, text, cells) => {
    const table = read(text)
    expect(table.cells).toEqual(cells)
    expect(table.rows.every(row => row.isSound)).toBe(true)
    expect(table.header[0]).toBe('a')
  })

  test('a record bears its ordinal and the line on which it begins', () => {
    const table = read('a,b\n\n"1\n1",2\r\n3,4\r5,"6"\n')
    expect(table.rows.map(({ record, line }) => [record, line])).toEqual([
      [1, 3],
      [2, 5],
      [3, 6],
    ])
  })

  test('without a header every record is a row of any width', () => {
    const table = read('1,2\n3\n', { hasHeader: false })
    expect(table.header).toEqual([])
    expect(table.cells).toEqual([['1', '2'], ['3']])
    expect(table.findings).toEqual([])
  })
})

describe('the delimiter is found', () => {
  test.each<[string, string, string]>([
    ['commas', '编号,名称\n1,甲\n', ','],
    ['semicolons', '编号;名称\n1;甲\n', ';'],
    ['tabs', '编号\t名称\n1\t甲，乙\n', '\t'],
    ['vertical bars', '编号|名称|地址\n1|甲|某路1号,2室\n2|乙|某路2号,3室\n', '|'],
    ['full-width commas', '编号，名称\n1，甲\n', '，'],
    ['semicolons with decimal commas', '甲;乙;丙\n1,5;2,5;3,5\n4,5;5,5;6,5\n', ';'],
    ['commas with quoted semicolons', '编号,名称\n1,"甲;乙;丙"\n2,"丁;戊;己"\n', ','],
    ['commas although some rows are ragged', 'a,b,c\n1,2,3\n1,2\n1,2,3\n', ','],
    ['one column', '编号\nGB/T 1.1\n', ','],
    ['a directive of Excel', 'sep=|\na|b\n1,5|2\n', '|'],
  ])('%s', (_, text, delimiter) => {
    const table = read(text)
    expect(table.delimiter).toBe(delimiter)
    expect(table.counts.get('delimiter-guessed') ?? 0).toBe(delimiter === ',' || text.startsWith('sep=') ? 0 : 1)
  })

  test('a delimiter that is told is not doubted', () => {
    expect(read('a;b,c\n1;2,3\n', { delimiter: ',' })).toMatchObject({ header: ['a;b', 'c'], findings: [] })
  })
})

describe('what is wrong is reported with its place, and no record is lost', () => {
  test('a quote that is never closed costs its own line only', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `${index + 1},甲,乙`)
    lines[500] = '501,"甲,乙'
    const table = read(`编号,名称,备注\n${lines.join('\n')}\n`)
    expect(table.rows).toHaveLength(1000)
    expect(table.findings).toMatchObject([
      { rule: 'quote-unclosed', severity: 'error', at: { record: 501, line: 502 } },
    ])
    expect(table.rows[500]).toEqual({ record: 501, line: 502, cells: ['501', '"甲', '乙'], isSound: false })
    expect(table.rows.filter(row => !row.isSound)).toHaveLength(1)
  })

  test.each<[string, string, string[][], number]>([
    [
      'closed by the next quoted field',
      'a,b\n1,"x\n2,"y"\n3,z\n',
      [
        ['1', '"x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
      2,
    ],
    [
      'text behind the closing quote',
      'a,b\n1,"x"y\n2,z\n',
      [
        ['1', '"x"y'],
        ['2', 'z'],
      ],
      2,
    ],
    [
      'in the last line',
      'a,b\n1,x\n2,"y',
      [
        ['1', 'x'],
        ['2', '"y'],
      ],
      3,
    ],
    [
      'behind a sound field of two lines',
      'a,b\n"1\n1","x\n2,y\n',
      [
        ['1\n1', '"x'],
        ['2', 'y'],
      ],
      3,
    ],
  ])('a stray quote %s', (_, text, cells, line) => {
    const table = read(text)
    expect(table.cells).toEqual(cells)
    expect(table.findings).toMatchObject([{ rule: 'quote-unclosed', at: { line } }])
  })

  test.each<[string, string, string, object]>([
    ['a row that is too long', 'a,b\n1,2\n1,2,3\n', 'row-too-long', { record: 2, line: 3 }],
    ['a row that is too short', 'a,b\n1\n', 'row-too-short', { record: 1, line: 2 }],
    ['two columns of one name', '编号,名称,编号 \n1,2,3\n', 'header-duplicate', { line: 1, column: '编号' }],
    ['a column without a name', '编号,,名称\n1,2,3\n', 'header-missing', { line: 1, column: '2' }],
    ['line ends of two kinds', 'a,b\r\n1,2\n3,4\r\n', 'newline-mixed', {}],
    ['an empty file', '', 'table-empty', {}],
    ['empty lines only', '\n\n', 'table-empty', {}],
    ['a header only', 'a,b\n', 'table-without-rows', {}],
  ])('%s', (_, text, rule, at) => {
    expect(read(text).findings).toMatchObject([{ rule, at }])
  })

  test('all rows that are too short are counted, the first are kept', () => {
    const table = read(`a,b\n${'1\n'.repeat(250)}`)
    expect(table.findings).toHaveLength(100)
    expect(table.counts.get('row-too-short')).toBe(250)
    expect(table.rows).toHaveLength(250)
  })
})

describe('limits', () => {
  test('ten thousand columns are read', () => {
    const line = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')
    const table = read(`${line}\n${line}\n`)
    expect(table.cells[0]).toHaveLength(10_000)
    expect(table.findings).toEqual([])
  })

  test.each([
    ['too many columns', `a,b\n1,2\n${','.repeat(20)}\n3,4\n`, { columns: 10 }, 'columns-too-many'],
    ['too many quoted columns', `a,b\n1,2\n${'"",'.repeat(20)}\n3,4\n`, { columns: 10 }, 'columns-too-many'],
    ['a line that is too long', `a,b\n1,2\n${'x'.repeat(300_000)}`, { lineBytes: 100_000 }, 'line-too-long'],
  ])('%s end the reading behind the last sound record', (_, text, limits, rule) => {
    const table = read(text, { limits: limitsWith(limits), delimiter: ',' })
    expect(table.findings).toMatchObject([{ rule, severity: 'error' }])
    expect(table.cells).toEqual([['1', '2']])
  })

  test('a quote that is not closed within the limit is a stray one', () => {
    const text = `a,b\n1,"x\n${'2,y\n'.repeat(200_000)}3,"z"\n`
    const table = read(text, { limits: limitsWith({ quotedChars: 50_000 }) })
    expect(table.rows).toHaveLength(200_002)
    expect(table.rules).toEqual(['quote-unclosed'])
  })

  test('a file of one endless line is refused before it is held', async () => {
    const piece = new Uint8Array(1_000_000).fill(0x41)
    let taken = 0
    function* pieces() {
      for (; taken < 1000; taken++) yield piece
    }
    const table = await readCsvChunks(pieces())
    for await (const row of table.rows) expect(row).toBeUndefined()
    expect(table.findings).toMatchObject([{ rule: 'line-too-long' }])
    expect(taken).toBeLessThan(20)
  })
})

describe('invariants', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '=1+1',
      '-5',
      '@x',
      '+86',
      "'=x",
      "''",
      "'",
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      '\r',
      '\t',
      '\0x',
      '＝x',
      ' =x',
      'sep=;',
      '\uFEFF',
      ' ',
      '标准',
      '="0423"',
    ),
  )
  const table = fc.integer({ min: 1, max: 4 }).chain(width => {
    const row = fc.array(cell, { minLength: width, maxLength: width })
    return fc.record({ header: row, rows: fc.array(row, { maxLength: 6 }) })
  })

  test('what is written is read back, whatever it holds', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), ({ header, rows }, delimiter) => {
        const text = writeCsv({ header, rows }, { delimiter, bom: true })
        const back = read(text, { delimiter, restoresText: true })
        expect(back.header).toEqual(header)
        expect(back.cells).toEqual(rows)
      }),
    )
  })

  test('no text that is written can be taken for a formula', () => {
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const cells = read(writeCsv({ header, rows }), { delimiter: ',' }).cells.flat()
        expect(cells.filter(text => /^\s*[=+\-@\t\r\0＝＋－＠]/.test(text))).toEqual([])
      }),
    )
  })

  test('any text gives the same rows and findings at once and in pieces', async () => {
    const piece = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', '\r', ' ', '甲', '","', '"\n"')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), async (parts, size) => {
        // Behind a sample of sound lines the reading really goes in pieces.
        const text = `a,b\n${'1,2\n'.repeat(17_000)}${parts.join('')}`
        const whole = read(text)
        const inPieces = await readInPieces(utf8(text), size * 9_973)
        expect(inPieces.rows.length).toBe(whole.rows.length)
        expect(inPieces.rows.slice(16_990)).toEqual(whole.rows.slice(16_990))
        expect(inPieces.findings).toEqual(whole.findings)
      }),
      { numRuns: 40 },
    )
  })

  test('the parser gives the same records character by character as at once', () => {
    const part = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', '\r', ' ')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), parts => {
        const parse = (pieces: Iterable<string>) => {
          const tally = new Tally(10)
          const parser = new CsvParser({ delimiter: ',', limits: defaultLimits, tally })
          const records = [...pieces].flatMap(piece => parser.push(piece))
          return { records: [...records, ...parser.end()], findings: tally.findings }
        }
        const text = parts.join('')
        expect(parse([...text])).toEqual(parse([text]))
      }),
      { numRuns: 1000 },
    )
  })

  test('any text is read without an exception, and every character that is no delimiter, quote or blank stays', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', ',', '"', '\n', '\r', ' '), { maxLength: 40 }), parts => {
        const text = parts.join('')
        const table = read(text, { delimiter: ',', hasHeader: false })
        expect(table.cells.flat().join('').replace(/[^ab]/g, '')).toBe(text.replace(/[^ab]/g, ''))
      }),
    )
  })
})

describe('writing', () => {
  test('numbers stay numbers and null is nothing', () => {
    expect(writeCsv({ header: ['a', 'b', 'c'], rows: [[-5, null, true]] })).toBe('a,b,c\r\n-5,,true\r\n')
  })

  test('guarding can be left out', () => {
    expect(writeCsv({ header: ['a'], rows: [['=1']] }, { guardsFormulas: false })).toBe('a\r\n=1\r\n')
  })

  test('lines come one by one', () => {
    expect([...csvLines({ header: ['a'], rows: [['1'], ['2']] }, { bom: true })]).toEqual([
      '\uFEFF',
      'a\r\n',
      '1\r\n',
      '2\r\n',
    ])
  })
})
