import { tag, xmlDeclaration } from '../../../container/xml-write.ts'
import { writeZip, type ZipPart } from '../../../container/zip-write.ts'
import type { Id } from '../../model/id.ts'
import { numberDocument } from '../../model/number-document.ts'
import { titleText } from '../../model/plain-text.ts'
import type { Section, StandardDocument, Suppression } from '../../model/standard-document.ts'
import { topSections, walkBlocks, walkSections } from '../../model/walk.ts'
import { footnoteXml } from './word-blocks.ts'
import { contentsPieces } from './word-contents.ts'
import { coverPieces, headerContent, titleLine, titlesOf } from './word-cover.ts'
import { WordLists } from './word-lists.ts'
import { WordParts } from './word-parts.ts'
import { contentTypes, packageRelations, propertiesParts } from './word-properties.ts'
import { sectionPieces } from './word-sections.ts'
import { page, stylesPart } from './word-styles.ts'
import { wordsOf } from './word-words.ts'
import { identified, numberToShow, type Writing } from './word-writing.ts'
import { field, type PieceToWrite, paragraph, piecesXml, run, val, wordNamespaces } from './word-xml.ts'

export interface WordOptions {
  /** BCP 47 language of the words that are set: 附录, Table. That of the document unless given. */
  readonly language?: string
}

/**
 * A document as DOCX (ECMA-376, transitional) in the layout of GB/T 1.1—2020: chapters, clauses, annexes, tables, figures,
 * notes and lists are numbered by Word; a number that the source stated otherwise is shown as it was. The same document
 * gives the same bytes.
 *
 * A document that was read from Word is read again as the same, ids and numbers too, but that the places of its pieces are
 * new ones, tracked changes are gone (the version that was read is written), and words around numbers are those of the
 * layout: 附　录　A for Annex A, 注1： for NOTE 1. Markup that Word would act upon, as a field that fetches a file, becomes
 * the text that can be read of it. Provisions and references to others are no part of the file: `annotate` finds them again.
 * A document from elsewhere comes back with the numbers that Word made, with contents, and without what Word has no place
 * for: languages of code, sources of formulas in LaTeX, markup of other formats, and what the cover and the foreword do not
 * say of bodies and people.
 */
export function writeWord(document: StandardDocument, { language = document.language }: WordOptions = {}): Uint8Array {
  const writing = prepare(numberDocument(document), language)
  const body = bodyXml(writing)
  const parts = writing.parts
  parts.relate('styles', 'styles.xml')
  parts.relate('numbering', 'numbering.xml')
  parts.relate('settings', 'settings.xml')
  const collected = parts.parts()
  const files: ZipPart[] = [
    { name: 'word/document.xml', content: xmlDeclaration + tag('w:document', wordNamespaces, tag('w:body', {}, body)) },
    { name: 'word/styles.xml', content: stylesPart(language) },
    { name: 'word/numbering.xml', content: writing.lists.part() },
    { name: 'word/settings.xml', content: settingsPart() },
    ...runningParts(writing),
    ...collected,
    ...propertiesParts(writing),
    { name: '_rels/.rels', content: packageRelations },
  ]
  return writeZip([{ name: '[Content_Types].xml', content: contentTypes(files, parts.mediaTypes) }, ...files])
}

function prepare(document: StandardDocument, language: string): Writing {
  const words = wordsOf(language)
  const suppressions = new Map<Id | null, Suppression[]>()
  for (const each of document.suppressions) {
    suppressions.set(each.at, [...(suppressions.get(each.at) ?? []), each])
  }
  return {
    document,
    words,
    lists: new WordLists(words, document.source === 'docx'),
    parts: new WordParts(document.assets, document.source === 'docx'),
    suppressions,
    letter: '',
    tableNumbers: tableNumbers(document),
    listDepth: 0,
    place: 'text',
    footnoteXml(id, blocks, mark) {
      return footnoteXml(id, blocks, mark, this)
    },
  }
}

function tableNumbers(document: StandardDocument): ReadonlyMap<Id, string> {
  const numbers = new Map<Id, string>()
  for (const { section } of walkSections(topSections(document))) {
    for (const { block } of walkBlocks(section.blocks)) {
      const shown = block.t === 'table' ? numberToShow(block.number, { document }) : null
      if (shown !== null) numbers.set(block.id, shown)
    }
  }
  return numbers
}

/** Cover, what stands before the body with roman page numbers, and the rest with Arabic ones. */
function bodyXml(writing: Writing): string {
  const { document } = writing
  const cover = coverPieces(writing)
  const front = frontPieces(writing)
  const [title] = titlesOf(writing)
  const bodyTitle = title ? [paragraph('BodyTitle', run(titleLine(title)))] : []
  const rest = [
    ...bodyTitle,
    ...document.body.flatMap(section => sectionPieces(section, { part: 'body', depth: 1 }, writing)),
    ...document.annexes.flatMap(section => annexPieces(section, writing)),
    ...document.back.flatMap(section => sectionPieces(section, { part: 'back', depth: 1 }, writing)),
    paragraph('EndLine', ''),
  ]
  const ended = (pieces: readonly PieceToWrite[], pages: string) =>
    pieces.length === 0 ? [] : [...pieces, paragraph('Normal', '', { pages })]
  return piecesXml([
    ...ended(cover, pagesXml(writing, 'cover')),
    ...ended(front, pagesXml(writing, 'front')),
    ...rest,
    { t: 'xml', xml: pagesXml(writing, 'body') },
  ])
}

function annexPieces(section: Section, writing: Writing): readonly PieceToWrite[] {
  const shown = numberToShow(section.number, writing) ?? section.number.computed ?? ''
  return sectionPieces(section, { part: 'annexes', depth: 1 }, { ...writing, letter: `${shown}.` })
}

/** A document from Word has contents if it had them; any other gets them. */
function frontPieces(writing: Writing): readonly PieceToWrite[] {
  const { document, words } = writing
  const hasContents = document.front.some(({ kind }) => kind === 'contents')
  const made = hasContents || document.source === 'docx' ? [] : [paragraph('ContentsHeading', run(words.contents))]
  const pieces = document.front.flatMap(section =>
    section.kind === 'contents'
      ? contentsSection(section, writing)
      : sectionPieces(section, { part: 'front', depth: 1 }, writing),
  )
  return made.length > 0 ? [...made, ...contentsPieces(writing), ...pieces] : pieces
}

function contentsSection(section: Section, writing: Writing): readonly PieceToWrite[] {
  const entries = contentsPieces(writing, section)
  if (titleText(section.title) === '') return identified(section.id, entries, writing)
  const heading = sectionPieces({ ...section, blocks: [], sections: [] }, { part: 'front', depth: 1 }, writing)
  return [...heading, ...entries]
}

type Pages = 'cover' | 'front' | 'body'

/** Properties of a section of pages (ECMA-376-1, 17.6). */
function pagesXml({ parts }: Writing, which: Pages): string {
  const running = which === 'cover' ? [['headerReference', 'default', 'cover']] : runningReferences
  const references = running.map(([name = '', type = '', file = '']) => {
    const kind = name.replace('Reference', '')
    return tag(`w:${name}`, { 'w:type': type, 'r:id': parts.relate(kind, `${kind}-${file}.xml`) })
  })
  const margins = {
    'w:top': page.top,
    'w:right': page.right,
    'w:bottom': page.bottom,
    'w:left': page.left,
    'w:header': 850,
    'w:footer': 700,
    'w:gutter': 0,
  }
  const numbers = { 'w:fmt': which === 'front' ? 'upperRoman' : 'decimal', 'w:start': 1 }
  const content = [
    ...references,
    val('type', 'nextPage'),
    tag('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    tag('w:pgMar', margins),
    tag('w:pgNumType', numbers),
  ]
  return tag('w:sectPr', {}, content.join(''))
}

const runningReferences = [
  ['headerReference', 'default', 'odd'],
  ['headerReference', 'even', 'even'],
  ['footerReference', 'default', 'odd'],
  ['footerReference', 'even', 'even'],
]

function runningParts(writing: Writing): readonly ZipPart[] {
  const header = (name: string, content: string): ZipPart => ({
    name: `word/header-${name}.xml`,
    content: xmlDeclaration + tag('w:hdr', wordNamespaces, content),
  })
  const footer = (name: string, style: string): ZipPart => ({
    name: `word/footer-${name}.xml`,
    content: xmlDeclaration + tag('w:ftr', wordNamespaces, piecesXml([paragraph(style, field('PAGE', run('1')))])),
  })
  return [
    header('cover', piecesXml([paragraph('Notice', '')])),
    header('odd', headerContent(writing, 'Header')),
    header('even', headerContent(writing, 'HeaderEven')),
    footer('odd', 'Footer'),
    footer('even', 'FooterEven'),
  ]
}

function settingsPart(): string {
  const uri = 'http://schemas.microsoft.com/office/word'
  const mode = { 'w:name': 'compatibilityMode', 'w:uri': uri, 'w:val': 15 }
  const content = [
    '<w:updateFields w:val="true"/>',
    '<w:evenAndOddHeaders/>',
    tag('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    tag('w:footnotePr', {}, tag('w:footnote', { 'w:id': 0 }) + tag('w:footnote', { 'w:id': 1 })),
    tag('w:compat', {}, `<w:doNotExpandShiftReturn/>${tag('w:compatSetting', mode)}`),
    tag('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  ]
  return xmlDeclaration + tag('w:settings', wordNamespaces, content.join(''))
}
