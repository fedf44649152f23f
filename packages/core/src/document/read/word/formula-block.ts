import type { Paragraph } from '../../model/block.ts'
import type { Formula } from '../../model/inline.ts'
import type { Assembly } from './assembly.ts'
import type { Row, TextRow } from './block-row.ts'
import { rawText } from './raw-inlines.ts'

const namespace = 'http://www.w3.org/1998/Math/MathML'

/** The formula of a row; one that is a picture stands as such behind an empty formula, so that its number is not lost. */
export function formulaOf(
  row: TextRow,
  assembly: Assembly,
): { readonly formula: Formula; readonly pictures: readonly Paragraph[] } {
  const formulas = row.inlines.filter(inline => inline.t === 'math')
  const pictures = row.inlines.filter(inline => inline.t === 'picture')
  const kept = pictures.length > 0 ? [assembly.paragraph(pictures, { ...row.piece, kept: [] })] : []
  const [only] = formulas
  if (only && formulas.length === 1) return { formula: only, pictures: kept }
  const inside = formulas.map(({ mathml }) => mathml.replace(/^<math[^>]*>|<\/math>$/g, '')).join('')
  const mathml = inside === '' ? `<math xmlns="${namespace}"/>` : `<math xmlns="${namespace}">${inside}</math>`
  return { formula: { t: 'math', mathml }, pictures: kept }
}

/** Whether the explanations of a formula begin. */
export function isWhere(row: Row): row is TextRow {
  return row.t === 'text' && /^(?:式中|其中|where)(?:[\s\u3000]*[:：，,]|[\s\u3000]*$)/i.test(rawText(row.inlines))
}

/** Whether a line explains a symbol: `t——时间，单位为秒（s）；`. */
export function isExplanation(row: Row): row is Extract<Row, { t: 'text' | 'item' }> {
  if (row.t !== 'text' && row.t !== 'item') return false
  return /^[^。；]{0,40}?(?:[—–－]|--|[=＝])/.test(rawText(row.inlines))
}
