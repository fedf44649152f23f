import * as fc from 'fast-check'
import type { Block, Cell, Paragraph, TermName } from './block.ts'
import type { Formula, Inline } from './inline.ts'
import type { Asset, SectionKind, StandardDocument } from './standard-document.ts'

/** Usual titles of elements. */
export const titles: Partial<Record<SectionKind, string>> = {
  foreword: '前言',
  introduction: '引言',
  scope: '范围',
  'normative-references': '规范性引用文件',
  terms: '术语和定义',
  symbols: '符号和缩略语',
  bibliography: '参考文献',
  index: '索引',
}
/** Elements that are always informative. */
export const informative: ReadonlySet<SectionKind> = new Set([
  'foreword',
  'introduction',
  'normative-references',
  'bibliography',
  'index',
])

/** A preferred name of a term. */
export function name(language: string, text: string): TermName {
  return { language, text, status: 'preferred' }
}

/** A paragraph; its id is given later. */
export function paragraph(inlines: readonly Inline[]): Paragraph {
  return { t: 'paragraph', id: 'p', inlines, provisions: [], references: [] }
}

/** A cell of one row and column. */
export function cellOf(blocks: readonly Block[], isHeader: boolean): Cell {
  return { columns: 1, rows: 1, ...(isHeader ? { isHeader } : {}), blocks }
}

/** Joins neighbours that look alike, and two of a kind that a format would run together. */
export function tidyRuns(inlines: readonly Inline[]): readonly Inline[] {
  const tidy: Inline[] = []
  for (const one of inlines) {
    const last = tidy.at(-1)
    if (one.t === 'text' && last?.t === 'text' && String(one.marks) === String(last.marks)) {
      tidy[tidy.length - 1] = { ...last, text: last.text + one.text }
    } else tidy.push(one)
  }
  return tidy
}

/** A picture for each id that a document shows. */
export function assetsOf(document: StandardDocument): readonly Asset[] {
  const ids = [...JSON.stringify(document).matchAll(/"asset":"(\w+)"/g)].map(([, id]) => id ?? '')
  return [...new Set(ids)].map(id => ({
    id,
    type: 'image/svg+xml',
    name: `${id}.svg`,
    content: 'PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=',
  }))
}

/** Formulas as MathML alone. */
export const arbitraryFormula: fc.Arbitrary<Formula> = fc.constantFrom(
  ...[
    '<mi>x</mi>',
    '<mrow><mi>A</mi><mo>=</mo><mfrac><mi>B</mi><mi>C</mi></mfrac><mo>×</mo><mn>100</mn><mi mathvariant="normal">%</mi></mrow>',
    '<msub><mi>a</mi><mi>i</mi></msub>',
    '<msup><mi>b</mi><mn>2</mn></msup>',
    '<msqrt><mi>d</mi></msqrt>',
  ].map(
    (inner): Formula => ({
      t: 'math',
      mathml: `<math xmlns="http://www.w3.org/1998/Math/MathML">${inner}</math>`,
    }),
  ),
)
