import { tag, xmlDeclaration } from './xml-write.ts'

/** Indexes of the cell styles that `stylesPart` defines, in their order. */
export const cellStyle = { plain: 0, title: 1, header: 2, text: 3, guarded: 4, number: 5, link: 6 } as const

/** Number format 49 is `@`: what is typed into the cell later stays text too, zeros in front included. */
const textFormat = 49

/** The styles part of our workbooks. The fonts are those of Excel in China, with the charset of simplified Chinese. */
export function stylesPart(): string {
  const fonts = [font(11), font(14, '<b/>'), font(11, '<b/>'), font(11, '<u/>', tag('color', { rgb: 'FF0563C1' }))]
  const fills = [
    pattern('none'),
    pattern('gray125'),
    pattern('solid', tag('fgColor', { rgb: 'FFE8EEF4' }) + tag('bgColor', { indexed: 64 })),
  ]
  const line = { style: 'thin' }
  const colour = tag('color', { rgb: 'FFA6A6A6' })
  const sides = ['left', 'right', 'top', 'bottom'].map(side => tag(side, line, colour)).join('')
  const borders = [
    tag('border', {}, '<left/><right/><top/><bottom/><diagonal/>'),
    tag('border', {}, `${sides}<diagonal/>`),
  ]
  const content = [
    group('fonts', fonts),
    group('fills', fills),
    group('borders', borders),
    group('cellStyleXfs', [tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    group('cellXfs', cellFormats()),
    group('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  ]
  const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return xmlDeclaration + tag('styleSheet', { xmlns }, content.join(''))
}

/** In the order of `cellStyle`. */
function cellFormats(): string[] {
  const wrapped = { vertical: 'center', wrapText: 1 }
  return [
    tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
    cellFormat({ fontId: 1, borderId: 0 }, { horizontal: 'center', vertical: 'center' }),
    cellFormat({ fontId: 2, fillId: 2 }, { horizontal: 'center', ...wrapped }),
    cellFormat({}, wrapped),
    cellFormat({ quotePrefix: 1 }, wrapped),
    cellFormat({ numFmtId: 0 }, { vertical: 'center' }),
    cellFormat({ fontId: 3 }, wrapped),
  ]
}

function cellFormat(
  changes: Readonly<Record<string, number>>,
  alignment: Readonly<Record<string, string | number>>,
): string {
  const ids = { numFmtId: textFormat, fontId: 0, fillId: 0, borderId: 1, xfId: 0, ...changes }
  const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 }
  return tag('xf', { ...ids, ...applied }, tag('alignment', alignment))
}

function font(size: number, before = '', colour = ''): string {
  const name = tag('name', { val: '等线' }) + tag('family', { val: 2 }) + tag('charset', { val: 134 })
  return tag('font', {}, `${before}${tag('sz', { val: size })}${colour}${name}`)
}

function pattern(patternType: string, content = ''): string {
  return tag('fill', {}, tag('patternFill', { patternType }, content))
}

function group(name: string, members: readonly string[]): string {
  return tag(name, { count: members.length }, members.join(''))
}
