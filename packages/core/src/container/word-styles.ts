import type { Language } from '../language.ts'
import { tag, xmlDeclaration } from './xml-write.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A style as this module needs it. Sizes are half points: 24 is 小四, 21 is 五号. */
interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** Paragraph properties as XML, in the order that ECMA-376-1, 17.3.1 prescribes. */
  readonly paragraph?: string
  /** Run properties as XML. */
  readonly run?: string
}

/** Song for text and Hei for headings, as official documents in China are set; Latin letters in Times New Roman. */
const song = fonts('宋体')
const hei = fonts('黑体')

/** The styles part. Chinese text is indented by two characters, English by none. */
export function wordStyles(language: Language): string {
  const defaults = tag(
    'w:docDefaults',
    {},
    tag('w:rPrDefault', {}, tag('w:rPr', {}, song + size(24) + languages(language))),
  )
  const styles = stylesOf(language).map(styleXml)
  return xmlDeclaration + tag('w:styles', { 'xmlns:w': word }, defaults + styles.join('') + tableStyle())
}

function stylesOf(language: Language): Style[] {
  const centred = val('jc', 'center')
  const indent = language === 'zh' ? tag('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 480 }) : ''
  return [
    { id: 'Normal', name: 'Normal' },
    { id: 'BodyText', name: 'Body Text', paragraph: spacing(0, 80, 360) + indent + val('jc', 'both') },
    { id: 'Title', name: 'Title', next: 'BodyText', paragraph: spacing(240, 360) + centred, run: hei + size(36) },
    heading(1, spacing(300, 160), size(30)),
    heading(2, spacing(240, 120), size(26)),
    heading(3, spacing(200, 100), size(24)),
    { id: 'ListParagraph', name: 'List Paragraph', paragraph: spacing(0, 60, 340) },
    { id: 'Caption', name: 'caption', paragraph: val('keepNext') + spacing(160, 80) + centred, run: hei + size(21) },
    { id: 'TableText', name: 'Table Text', paragraph: spacing(30, 30), run: size(21) },
    { id: 'TableHeader', name: 'Table Header', basedOn: 'TableText', paragraph: val('keepNext') + centred, run: hei },
    { id: 'TableEnd', name: 'Table End', paragraph: spacing(0, 0, 160) },
    { id: 'Footer', name: 'footer', paragraph: centred, run: size(18) },
  ]
}

function heading(level: 1 | 2 | 3, space: string, runSize: string): Style {
  const paragraph = val('keepNext') + val('keepLines') + space + val('outlineLvl', level - 1)
  return { id: `Heading${level}`, name: `heading ${level}`, next: 'BodyText', paragraph, run: hei + runSize }
}

function styleXml({ id, name, basedOn = 'Normal', next, paragraph, run }: Style): string {
  const content = [
    val('name', name),
    id === 'Normal' ? '' : val('basedOn', basedOn),
    next === undefined ? '' : val('next', next),
    val('qFormat'),
    paragraph ? tag('w:pPr', {}, paragraph) : '',
    run ? tag('w:rPr', {}, run) : '',
  ]
  return tag(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:default': id === 'Normal' ? 1 : null },
    content.join(''),
  )
}

function tableStyle(): string {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '808080' }
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => tag(`w:${side}`, line))
  const margins = ['left', 'right'].map(side => tag(`w:${side}`, { 'w:w': 85, 'w:type': 'dxa' }))
  const properties = tag('w:tblBorders', {}, borders.join('')) + tag('w:tblCellMar', {}, margins.join(''))
  const content = val('name', 'Table Grid') + tag('w:tblPr', {}, properties)
  return tag('w:style', { 'w:type': 'table', 'w:styleId': 'TableGrid' }, content)
}

/** The numbering part: one list for each entry, ordered or not, each counting from one. */
export function wordNumbering(areOrdered: readonly boolean[]): string {
  const kinds = [level(0, 'bullet', '•'), level(1, 'decimal', '%1.')]
  const lists = areOrdered.map((isOrdered, index) => {
    const restart = tag('w:lvlOverride', { 'w:ilvl': 0 }, val('startOverride', 1))
    return tag('w:num', { 'w:numId': index + 1 }, val('abstractNumId', isOrdered ? 1 : 0) + (isOrdered ? restart : ''))
  })
  return xmlDeclaration + tag('w:numbering', { 'xmlns:w': word }, kinds.join('') + lists.join(''))
}

function level(id: number, format: string, text: string): string {
  const place = tag('w:pPr', {}, tag('w:ind', { 'w:left': 840, 'w:hanging': 420 }))
  const content = val('start', 1) + val('numFmt', format) + val('lvlText', text) + val('lvlJc', 'left') + place
  const kind = val('multiLevelType', 'singleLevel')
  return tag('w:abstractNum', { 'w:abstractNumId': id }, kind + tag('w:lvl', { 'w:ilvl': 0 }, content))
}

function fonts(eastAsia: string): string {
  const latin = 'Times New Roman'
  return tag('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': eastAsia, 'w:cs': latin })
}

function size(halfPoints: number): string {
  return val('sz', halfPoints) + val('szCs', halfPoints)
}

function spacing(before: number, after: number, line = 0): string {
  const lines = line > 0 ? { 'w:line': line, 'w:lineRule': 'auto' } : {}
  return tag('w:spacing', { 'w:before': before, 'w:after': after, ...lines })
}

function languages(language: Language): string {
  return tag('w:lang', { 'w:val': 'en-US', 'w:eastAsia': language === 'zh' ? 'zh-CN' : null })
}

function val(name: string, content?: string | number): string {
  return tag(`w:${name}`, { 'w:val': content })
}
