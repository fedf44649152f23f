import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanBytes, tableUnderTest, toUtf16 } from './text-under-test.ts'

const encoder = new TextEncoder()
const utf8 = (text: string) => encoder.encode(text)
const table = tableUnderTest(['编号', '名称'])
const gb = {
  名称: [0xc3, 0xfb, 0xb3, 0xc6],
  编号: [0xb1, 0xe0, 0xba, 0xc5],
  中文: [0xd6, 0xd0, 0xce, 0xc4],
}

function cellsOf(state: readonly { readonly cells: readonly string[] }[]) {
  return state.map(({ cells }) => cells)
}

describe('A delimited text read as a stream', () => {
  it.each([
    ['an empty file', '', { 'file-empty': 1 }, 0],
    ['blank lines alone', '\n\r\n\n', { 'file-empty': 1 }, 0],
    ['a header only', '编号,名称\n', { 'records-none': 1 }, 0],
    ['a header without line end', '编号,名称', { 'records-none': 1 }, 0],
    ['a byte order mark', '\uFEFF编号,名称\n1,甲\n', {}, 1],
    ['a quoted header', '"编号","名称"\n1,甲\n', {}, 1],
    ['no line end at the end', '编号,名称\n1,甲', {}, 1],
    ['carriage returns', '编号,名称\r1,甲\r2,乙\r', {}, 2],
    ['line ends of all kinds', '编号,名称\r\n1,甲\n2,乙\r\n3,丙\r4,丁', { 'newline-mixed': 1 }, 4],
    ['a header with another line end', '编号,名称\r\n1,甲\n2,乙\n', { 'newline-mixed': 1 }, 2],
    ['a name twice', '编号,名称,名称\n1,甲,乙\n', { 'header-duplicate': 1 }, 1],
    ['a column without name', '编号,名称,\n1,甲,\n', { 'header-empty': 1 }, 1],
    ['a column too many', '编号,名称,备注\n1,甲,乙\n', { 'column-unknown': 1 }, 1],
    ['a column missing', '编号,备注\n1,甲\n', { 'column-missing': 1, 'column-unknown': 1 }, 1],
    ['no header', '1,甲\n2,乙\n', { 'header-missing': 1 }, 2],
    ['a title above the header', '企业登记表\n\n编号,名称\n1,甲\n2,乙\n', { 'header-late': 1 }, 2],
    ['a title in the first cell', '企业登记表,\n编号,名称\n1,甲\n', { 'header-late': 1 }, 1],
    ['a hint for a program', 'sep=;\n编号;名称\n1;甲\n', { 'header-late': 1 }, 1],
    ['semicolons', '编号;名称\n1;甲\n', {}, 1],
    ['tabs', '编号\t名称\n1\t甲\n', {}, 1],
    ['bars', '编号|名称\n1|甲\n', {}, 1],
    [
      'full-width commas',
      '编号，名称\n1，甲\n',
      { 'delimiter-doubtful': 1, 'column-missing': 2, 'column-unknown': 1 },
      1,
    ],
    ['apostrophes as quotes', "编号,名称\n'1','甲,乙'\n'2','丙,丁'\n", {}, 2],
    ['names in another width and case', ' 编号 ,名 称\n1,甲\n', {}, 1],
  ])('says what is wrong with %s', async (_, text, faults, records) => {
    const read = await scanBytes(utf8(text), table)
    expect(read.faults).toEqual(faults)
    expect(read.records).toBe(records)
    expect(read.bytes).toBe(utf8(text).length)
    for (const { message } of read.structure.flatMap(({ findings }) => findings)) {
      expect(`${message.zh} ${message.en}`).not.toMatch(/[{}]|“”|undefined| {2}/)
    }
  })

  it('finds the unclosed quote in line 501 of 100,000 and loses that line only', async () => {
    const lines = Array.from({ length: 99_999 }, (_, at) =>
      at === 499 ? `${at},"上海市\n` : `${at},"浦东, ${at}号"\n`,
    )
    const read = await scanBytes(utf8(`编号,名称\n${lines.join('')}`), table)
    expect([read.records, read.rejected, read.state.length]).toEqual([99_999, 1, 99_998])
    expect(read.faults).toEqual({ 'quote-unclosed': 1 })
    expect(read.structure[0]?.findings[0]?.at).toEqual({ file: 'data.csv', record: 500, line: 501, column: '名称' })
    expect(read.state[499]).toMatchObject({ cells: ['500', '浦东, 500号'], record: 501, line: 502 })
  })

  it('finds a line of GBK in a file of UTF-8', async () => {
    const bytes = [...utf8('编号,名称\n1,甲\n2,'), ...gb.中文, ...utf8('\n3,丙\n')]
    const read = await scanBytes(Uint8Array.from(bytes), table)
    expect(cellsOf(read.state)).toEqual([
      ['1', '甲'],
      ['3', '丙'],
    ])
    const finding = read.structure[0]?.findings[0]
    expect(finding?.at).toEqual({ file: 'data.csv', record: 2, line: 3, column: '名称' })
    expect(finding?.evidence?.offset).toBe(utf8('编号,名称\n1,甲\n2,').length)
    expect(finding?.message.zh).toContain('不是 UTF-8，按 GB18030 则能读通')
  })

  it('reads GB18030 as it is, and says so of a broken byte', async () => {
    const line = (text: number[]) => [0x31, 0x2c, ...text, 0x0a]
    const bytes = [...gb.编号, 0x2c, ...gb.名称, 0x0a, ...line(gb.中文), ...line([0xd6, 0x0a]).slice(0, -1)]
    const read = await scanBytes(Uint8Array.from(bytes), table)
    expect(read.text.encoding).toBe('gb18030')
    expect(cellsOf(read.state)).toEqual([['1', '中文']])
    expect(read.faults).toEqual({ 'encoding-invalid': 1 })
  })

  it.each(['utf-16le', 'utf-16be'] as const)(
    'reads %s with and without mark, and gives offsets of the file',
    async form => {
      const text = '编号,名称\r\n1,甲😀\r\n2,"乙\n""丙"""\r\n3\r\n'
      for (const mark of ['', '\uFEFF']) {
        const bytes = toUtf16(mark + text, form === 'utf-16be')
        for (const chunk of [3, 1000]) {
          const read = await scanBytes(bytes, table, { chunk })
          expect(read.text.encoding).toBe(form)
          expect(cellsOf(read.state)).toEqual([
            ['1', '甲😀'],
            ['2', '乙\n"丙"'],
          ])
          expect(read.state[1]?.offset).toBe((mark + text).indexOf('2,') * 2)
          expect(read.structure[0]?.findings[0]).toMatchObject({
            rule: 'cells-too-few',
            at: { record: 3, line: 5 },
            evidence: { offset: (mark + text).indexOf('3\r') * 2 },
          })
          expect(read.bytes).toBe(bytes.length)
        }
      }
    },
  )

  it('rejects half a character of UTF-16', async () => {
    const bytes = toUtf16('\uFEFF编号,名称\n1,\uD800x\n2,乙\n', false)
    const read = await scanBytes(Uint8Array.from([...bytes, 0x31]), table)
    expect(read.faults).toEqual({ 'encoding-invalid': 2 })
    expect(cellsOf(read.state)).toEqual([['2', '乙']])
    expect(read.bytes).toBe(bytes.length + 1)
  })

  it('lets the declared dialect win, and says what the file seems to be', async () => {
    const other = tableUnderTest(['编号', '名称'], { delimiter: ';', encoding: 'gb18030' })
    const read = await scanBytes(utf8('编号,名称\n1,甲\n2,乙\n'), other)
    expect(Object.keys(read.faults)).toContain('delimiter-differs')
    expect(Object.keys(read.faults)).toContain('encoding-differs')
    const messages = read.structure.flatMap(({ findings }) => findings.map(({ message }) => message.en))
    expect(messages.join(' ')).toContain('seems to use commas')
    expect(messages.join(' ')).toContain('seems to be in UTF-8')
  })

  it('reads ten thousand columns', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `列${at}`)
    const text = `${names.join(',')}\n${names.map((_, at) => at).join(',')}\n1,2\n`
    const read = await scanBytes(utf8(text), tableUnderTest(names))
    expect(read.state[0]?.cells[9_999]).toBe('9999')
    expect(read.faults).toEqual({ 'cells-too-few': 1 })
  })

  it('goes past a line longer than the limit with the lines around it read', async () => {
    const long = `2,${'好'.repeat(2_000_000)}`
    const read = await scanBytes(utf8(`编号,名称\n1,甲\n${long}\n3,丙\n`), table, { limit: 100_000 })
    expect(read.faults).toEqual({ 'record-too-long': 1 })
    expect(read.state.map(({ cells, line }) => [cells[0], line])).toEqual([
      ['1', 2],
      ['3', 4],
    ])
  })

  it('refuses a header that does not end', async () => {
    const read = await scanBytes(utf8('x'.repeat(3_000_000)), table)
    expect(read.faults).toEqual({ 'header-too-long': 1 })
    expect(read.text.isVoid).toBe(true)
  })

  it('gives no two records the same place, and each the bytes that it begins with', async () => {
    const cell = fc.constantFrom('a', '中', '"q,""q"', '"l\nl"', '')
    const line = fc.tuple(cell, cell, fc.constantFrom('\n', '\r\n', '\n\n')).map(([a, b, end]) => `${a},${b}${end}`)
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async lines => {
        const bytes = utf8(`编号,名称\n${lines.join('')}`)
        const read = await scanBytes(bytes, table, { chunk: 7 })
        expect(read.rejected).toBe(0)
        for (const { offset, line: at } of read.state) {
          const before = new TextDecoder().decode(bytes.subarray(0, offset))
          expect(before.split('\n').length).toBe(at)
          expect(before.endsWith('\n')).toBe(true)
        }
        expect(new Set(read.state.map(({ offset }) => offset)).size).toBe(lines.length)
      }),
      { numRuns: 200 },
    )
  })
})
