import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSheets } from './sheet.ts'
import { type CellToWrite, type SheetToWrite, writeWorkbook } from './sheet-write.ts'
import { openZip } from './zip.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

function readBack(sheets: readonly SheetToWrite[]) {
  const { bytes } = writeWorkbook(sheets)
  const workbook = readSheets(bytes)
  return workbook.sheets.map(sheet => ({ ...sheet, rows: [...sheet.rows] }))
}

function partOf(sheets: readonly SheetToWrite[], name: string): string {
  const archive = openZip(writeWorkbook(sheets).bytes)
  const entry = archive.find(name)
  if (!entry) throw new Error(`${name} is missing`)
  return new TextDecoder().decode(archive.read(entry))
}

describe('a workbook', () => {
  test('that is written is read back, whatever its cells hold', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '0423', '-5', '_x0041_', '\r\n', '\0', '\uD800', '  ', '标准'),
    )
    const cell = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), rows => {
        const [sheet] = readBack([{ name: '表', header: [['甲', '乙', '丙']], rows }])
        const cells = new Map(sheet?.rows.flatMap(row => row.cells.map(one => [`${row.row}/${one.column}`, one])))
        for (const [index, row] of rows.entries()) {
          for (const [column, value] of row.entries()) {
            const back = cells.get(`${index + 2}/${column + 1}`)
            if (value === '') expect(back).toBeUndefined()
            else if (typeof value === 'string') expect(back).toMatchObject({ kind: 'text', text: value })
            else if (typeof value === 'boolean') expect(back).toMatchObject({ kind: 'boolean', raw: value ? '1' : '0' })
            else expect(Number(back?.raw) + 0).toBe(value + 0)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  test('has no formulas, and the same sheets give the same bytes', () => {
    const sheet = { name: '表', header: [['甲']], rows: [['=1+1'], ['@SUM(A1)'], ['\t=1']] }
    expect(partOf([sheet], 'xl/worksheets/sheet1.xml')).not.toContain('<f')
    expect(writeWorkbook([sheet])).toEqual(writeWorkbook([sheet]))
  })

  test('has sheet names that Excel accepts', () => {
    const name = '标准体系明细表[2022]/'.repeat(3)
    const names = readBack(['表1', '表1', name, name, '', "'a'"].map(one => ({ name: one, header: [], rows: [] }))).map(
      sheet => sheet.name,
    )
    expect(new Set(names.map(one => one.toLowerCase())).size).toBe(6)
    for (const one of names) expect(one).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  })

  test('links to addresses only', () => {
    const rows: CellToWrite[][] = [
      [{ text: '甲', href: 'https://example.org/?a=1&b=2' }],
      [{ text: '乙', href: 'javascript:alert(1)' }],
    ]
    const sheet = { name: '表', header: [['标准']], rows }
    expect(partOf([sheet], 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="https://example.org/?a=1&amp;b=2"',
    )
    expect(partOf([sheet], 'xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('javascript')
    expect(readBack([sheet])[0]?.rows.map(row => row.cells[0]?.text)).toEqual(['标准', '甲', '乙'])
  })

  test('repeats title and header in print, keeps them in sight and merges what is told', () => {
    const sheet: SheetToWrite = {
      name: "甲'乙",
      title: '明细表',
      header: [
        ['编号', '名称', ''],
        ['', '中文', '英文'],
      ],
      merges: [
        { row: 1, column: 1, rows: 2, columns: 1 },
        { row: 1, column: 2, rows: 1, columns: 2 },
      ],
      rows: [['1', '2', '3']],
      frozenColumns: 1,
      hasFilter: true,
      print: { paper: 'A3', isLandscape: true },
    }
    const xml = partOf([sheet], 'xl/worksheets/sheet1.xml')
    expect(partOf([sheet], 'xl/workbook.xml')).toContain(`'甲''乙'!$1:$3`)
    expect(xml).toContain('topLeftCell="B4"')
    expect(xml).toContain('<autoFilter ref="A3:C4"/>')
    expect(xml).toContain('paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(readBack([sheet])[0]?.merges).toEqual(['A1:C1', 'A2:A3', 'B2:C2'])
  })

  test('cuts what Excel cannot hold and says so', () => {
    const long = 'x'.repeat(32_766)
    const written = writeWorkbook([{ name: '表', header: [], rows: [[`${long}𠮷`], ['y']] }])
    expect(written.findings).toMatchObject([{ rule: 'cell-text-cut', at: { sheet: '表', column: 'A1' } }])
    const [sheet] = readSheets(written.bytes).sheets
    expect([...(sheet?.rows ?? [])].map(row => row.cells[0]?.text)).toEqual([long, 'y'])
  })

  test('ends with the last row that Excel has and says so', () => {
    function* rows() {
      for (let index = 0; index < 1_048_580; index++) yield []
    }
    const written = writeWorkbook([{ name: '表', header: [], rows: rows() }])
    expect(written.findings).toMatchObject([{ rule: 'rows-too-many', severity: 'error' }])
  })

  test.skipIf(!hasLibreOffice)(
    'opens in LibreOffice with the same texts (skipped where soffice is not installed)',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'biaochi-'))
      try {
        const rows = [
          ['GB/T 1.1—2020', '=1+1', -5],
          ['0423', '第一行\n第二行', 1.5],
        ]
        const sheet: SheetToWrite = {
          name: '明细表',
          title: '标题',
          header: [['编号', '名称', '数']],
          rows,
          hasFilter: true,
        }
        const file = join(folder, 'a.xlsx')
        writeFileSync(file, writeWorkbook([sheet]).bytes)
        const profile = `-env:UserInstallation=file://${folder}/profile`
        const to = 'csv:Text - txt - csv (StarCalc):44,34,76'
        const options = { stdio: 'pipe' } as const
        execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], options)
        expect(readFileSync(join(folder, 'a.csv'), 'utf8').replace(/^\uFEFF/, '')).toBe(
          '标题,,\n编号,名称,数\nGB/T 1.1—2020,=1+1,-5\n0423,"第一行\n第二行",1.5\n',
        )
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})
