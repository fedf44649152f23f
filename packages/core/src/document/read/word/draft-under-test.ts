import { escapeText, tag, xmlDeclaration } from '../../../container/xml-write.ts'
import { writeZip } from '../../../container/zip-write.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const math = 'http://schemas.openxmlformats.org/officeDocument/2006/math'
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
const vml = 'urn:schemas-microsoft-com:vml'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const drawn = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = {
  'xmlns:w': word,
  'xmlns:mc': compatibility,
  'xmlns:m': math,
  'xmlns:wps': shapes,
  'xmlns:v': vml,
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:a': drawing,
  'xmlns:wp': drawn,
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:r': office,
}

/** A style as tests write it. */
export interface DraftStyle {
  readonly id: string
  readonly name?: string
  readonly type?: 'paragraph' | 'character' | 'numbering'
  readonly basedOn?: string
  readonly list?: number
  readonly level?: number
  readonly outline?: number
  readonly isStandard?: boolean
  /** XML of its run properties. */
  readonly look?: string
}

/** A level of a list as tests write it. */
export interface DraftLevel {
  readonly text: string
  readonly format?: string
  readonly start?: number
  readonly style?: string
  readonly restart?: number
  readonly isLegal?: boolean
  /** What stands behind the number: a tab unless given. */
  readonly suffix?: 'nothing' | 'space'
}

export interface DraftList {
  readonly id: number
  readonly levels?: readonly DraftLevel[]
  /** Numbering style that this list defines, or that it takes its levels from. */
  readonly defines?: string
  readonly follows?: string
}

/** A list as paragraphs name it. */
export interface DraftNum {
  readonly id: number
  readonly list: number
  readonly starts?: Readonly<Record<number, number>>
  readonly levels?: Readonly<Record<number, DraftLevel>>
}

export interface Draft {
  readonly styles?: readonly DraftStyle[]
  readonly lists?: readonly DraftList[]
  readonly nums?: readonly DraftNum[]
  /** XML of the body. */
  readonly body: string
  /** XML of notes, comments and headers: what stands inside the root of their part. */
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  /** Files that the body has relations to, by the ids of these: a name inside `word/` and bytes, or an address. */
  readonly files?: Readonly<Record<string, DraftFile | string>>
}

export interface DraftFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A Word file with just what a test is about. */
export function writeDraft({ styles = [], lists = [], nums = [], body, files = {}, ...texts }: Draft): Uint8Array {
  const part = (name: string, content: string) => xmlDeclaration + tag(`w:${name}`, namespaces, content)
  const others = (['footnotes', 'endnotes', 'comments', 'header'] as const).flatMap(name => {
    const content = texts[name]
    return content === undefined ? [] : [{ name, content: part(name === 'header' ? 'hdr' : name, content) }]
  })
  const named = Object.fromEntries(others.map(({ name }) => [name, `${name}.xml`]))
  const kept = Object.values(files).filter(file => typeof file !== 'string')
  return writeZip([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: relations({ officeDocument: 'word/document.xml' }) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations({ styles: 'styles.xml', numbering: 'numbering.xml', ...named }, files),
    },
    { name: 'word/document.xml', content: part('document', tag('w:body', {}, body)) },
    { name: 'word/styles.xml', content: part('styles', styles.map(styleXml).join('')) },
    { name: 'word/numbering.xml', content: part('numbering', lists.map(listXml).join('') + nums.map(numXml).join('')) },
    ...others.map(({ name, content }) => ({ name: `word/${name}.xml`, content })),
    ...kept.map(({ name, bytes }) => ({ name: `word/${name}`, content: bytes })),
  ])
}

/** What a paragraph may have beside its text. */
export interface DraftParagraph {
  readonly style?: string
  readonly list?: number
  readonly level?: number
  readonly outline?: number
  /** Change of the end of the paragraph. */
  readonly end?: 'ins' | 'del' | 'moveFrom' | 'moveTo'
  /** XML of its properties before a change. */
  readonly before?: string
  /** XML of further properties, behind the others. */
  readonly more?: string
}

/** A paragraph; its content is XML when it begins with `<`, else text. */
export function paragraph(content: string, options: DraftParagraph = {}): string {
  const { style, list, level, outline, end, before, more } = options
  const numbering = (level === undefined ? '' : val('ilvl', level)) + (list === undefined ? '' : val('numId', list))
  const properties = [
    style === undefined ? '' : val('pStyle', style),
    numbering === '' ? '' : tag('w:numPr', {}, numbering),
    outline === undefined ? '' : val('outlineLvl', outline),
    more ?? '',
    end === undefined ? '' : tag('w:rPr', {}, tag(`w:${end}`, author)),
    before === undefined ? '' : tag('w:pPrChange', author, tag('w:pPr', {}, before)),
  ].join('')
  const runs = content.startsWith('<') ? content : content === '' ? '' : run(content)
  return tag('w:p', {}, (properties === '' ? '' : tag('w:pPr', {}, properties)) + runs)
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const look = properties === '' ? '' : tag('w:rPr', {}, properties)
  return tag('w:r', {}, look + tag('w:t', { 'xml:space': 'preserve' }, escapeText(text)))
}

/** Runs that were added or taken away with tracking on. */
export function changed(kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', text: string): string {
  const isGone = kind === 'del' || kind === 'moveFrom'
  const content = tag('w:r', {}, tag(isGone ? 'w:delText' : 'w:t', { 'xml:space': 'preserve' }, text))
  return tag(`w:${kind}`, author, content)
}

/** A table whose cells hold the XML of paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(row => row.length))
  const grid = tag('w:tblGrid', {}, tag('w:gridCol', { 'w:w': 2000 }).repeat(width))
  const cells = (row: readonly string[]) => row.map(cell => tag('w:tc', {}, cell)).join('')
  return tag('w:tbl', {}, tag('w:tblPr') + grid + rows.map(row => tag('w:tr', {}, cells(row))).join(''))
}

/** A run that holds a picture of that relation. */
export function picture(relation: string, alt = ''): string {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const blip = tag('pic:blipFill', {}, tag('a:blip', { 'r:embed': relation }))
  const graphic = tag('a:graphic', {}, tag('a:graphicData', { uri }, tag('pic:pic', {}, blip)))
  const described = tag('wp:docPr', { id: 1, name: 'p', descr: alt === '' ? null : alt })
  return tag('w:r', {}, tag('w:drawing', {}, tag('wp:inline', {}, described + graphic)))
}

/** A run that holds a text box, as new versions of Word write it beside the form that old ones read. */
export function textBox(content: string): string {
  const inside = tag('w:txbxContent', {}, content)
  const uri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
  const shape = tag('wps:wsp', {}, tag('wps:txbx', {}, inside))
  const graphic = tag('a:graphic', {}, tag('a:graphicData', { uri }, shape))
  const newer = tag(
    'mc:Choice',
    { Requires: 'wps' },
    tag('w:drawing', {}, tag('wp:anchor', {}, tag('wp:docPr', { id: 2, name: 'b' }) + graphic)),
  )
  const older = tag('mc:Fallback', {}, tag('w:pict', {}, tag('v:shape', {}, tag('v:textbox', {}, inside))))
  return tag('w:r', {}, tag('mc:AlternateContent', {}, newer + older))
}

/** A field with its result, which is XML of runs. */
export function field(code: string, result: string): string {
  const turn = (type: string) => tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }))
  const instruction = tag('w:r', {}, tag('w:instrText', { 'xml:space': 'preserve' }, escapeText(` ${code} `)))
  return turn('begin') + instruction + turn('separate') + result + turn('end')
}

/** Content between the marks of a bookmark. */
export function bookmarked(name: string, content: string, ordinal = 7): string {
  const start = tag('w:bookmarkStart', { 'w:id': ordinal, 'w:name': name })
  return start + content + tag('w:bookmarkEnd', { 'w:id': ordinal })
}

/** Content between the marks of a comment. */
export function commented(comment: number, content: string): string {
  const id = { 'w:id': comment }
  return (
    tag('w:commentRangeStart', id) +
    content +
    tag('w:commentRangeEnd', id) +
    tag('w:r', {}, tag('w:commentReference', id))
  )
}

/** A note, a footnote or a comment for its part. */
export function noteXml(name: 'footnote' | 'endnote' | 'comment', id: number, content: string): string {
  return tag(`w:${name}`, { 'w:id': id, ...(name === 'comment' && { 'w:author': 'A' }) }, content)
}

/** An element with a value. */
export function val(name: string, value: string | number): string {
  return tag(`w:${name}`, { 'w:val': value })
}

const author = { 'w:id': 1, 'w:author': 'A', 'w:date': '2026-01-01T00:00:00Z' }

function styleXml({
  id,
  name = id,
  type = 'paragraph',
  basedOn,
  list,
  level,
  outline,
  isStandard,
  look,
}: DraftStyle): string {
  const numbering = (level === undefined ? '' : val('ilvl', level)) + (list === undefined ? '' : val('numId', list))
  const properties =
    (numbering === '' ? '' : tag('w:numPr', {}, numbering)) + (outline === undefined ? '' : val('outlineLvl', outline))
  const content = [val('name', name), basedOn === undefined ? '' : val('basedOn', basedOn)].join('')
  const attributes = { 'w:type': type, 'w:styleId': id, 'w:default': isStandard ? 1 : null }
  const looks = look === undefined ? '' : tag('w:rPr', {}, look)
  return tag('w:style', attributes, content + (properties === '' ? '' : tag('w:pPr', {}, properties)) + looks)
}

function listXml({ id, levels = [], defines, follows }: DraftList): string {
  const content = [
    val('multiLevelType', 'multilevel'),
    defines === undefined ? '' : val('styleLink', defines),
    follows === undefined ? '' : val('numStyleLink', follows),
    ...levels.map(levelXml),
  ]
  return tag('w:abstractNum', { 'w:abstractNumId': id }, content.join(''))
}

function levelXml(
  { text, format = 'decimal', start = 1, style, restart, isLegal, suffix }: DraftLevel,
  place: number,
): string {
  const content = [
    val('start', start),
    val('numFmt', format),
    restart === undefined ? '' : val('lvlRestart', restart),
    style === undefined ? '' : val('pStyle', style),
    isLegal ? tag('w:isLgl') : '',
    suffix === undefined ? '' : val('suff', suffix),
    val('lvlText', text),
  ]
  return tag('w:lvl', { 'w:ilvl': place }, content.join(''))
}

function numXml({ id, list, starts = {}, levels = {} }: DraftNum): string {
  const places = [...new Set([...Object.keys(starts), ...Object.keys(levels)].map(Number))].sort()
  const overrides = places.map(place => {
    const start = starts[place]
    const level = levels[place]
    const content = (start === undefined ? '' : val('startOverride', start)) + (level ? levelXml(level, place) : '')
    return tag('w:lvlOverride', { 'w:ilvl': place }, content)
  })
  return tag('w:num', { 'w:numId': id }, val('abstractNumId', list) + overrides.join(''))
}

function relations(targets: Readonly<Record<string, string>>, files: Draft['files'] = {}): string {
  const content = Object.entries(targets).map(([type, Target], index) =>
    tag('Relationship', { Id: `rId${index + 1}`, Type: `${office}/${type}`, Target }),
  )
  for (const [Id, file] of Object.entries(files)) {
    const isLink = typeof file === 'string'
    const Type = `${office}/${isLink ? 'hyperlink' : file.name.startsWith('media') ? 'image' : 'oleObject'}`
    content.push(
      tag('Relationship', { Id, Type, Target: isLink ? file : file.name, TargetMode: isLink ? 'External' : null }),
    )
  }
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return xmlDeclaration + tag('Relationships', { xmlns }, content.join(''))
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const contentTypes =
  xmlDeclaration +
  tag(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    [
      tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      tag('Default', { Extension: 'png', ContentType: 'image/png' }),
      tag('Default', { Extension: 'emf', ContentType: 'image/x-emf' }),
      tag('Default', { Extension: 'bin', ContentType: 'application/vnd.openxmlformats-officedocument.oleObject' }),
      tag('Override', { PartName: '/word/document.xml', ContentType: `${wordType}.document.main+xml` }),
      tag('Override', { PartName: '/word/styles.xml', ContentType: `${wordType}.styles+xml` }),
      tag('Override', { PartName: '/word/numbering.xml', ContentType: `${wordType}.numbering+xml` }),
    ].join(''),
  )
