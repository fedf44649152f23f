import type { Finding } from '../../../finding.ts'
import type { Id } from '../../model/id.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { topSections } from '../../model/walk.ts'
import { wordsOf } from '../word/word-words.ts'
import { TypstAssets, type TypstFile } from './typst-assets.ts'
import { blocksToTypst } from './typst-blocks.ts'
import { coverToTypst, titleLine, titlesOf } from './typst-cover.ts'
import { layoutPath, layoutSource } from './typst-layout.ts'
import { pageSectionToTypst, sectionToTypst } from './typst-sections.ts'
import { array, call, content, quote } from './typst-text.ts'
import type { TypstWriting } from './typst-writing.ts'

export interface TypstOptions {
  /** Families of fonts for the text, the first one preferred; characters that one lacks are taken from the next. */
  readonly fonts: readonly string[]
  /** Day that the PDF says it was made, `YYYY-MM-DD`; it says none unless given. */
  readonly madeOn?: string
}

/** A document as Typst reads it. */
export interface TypstSource {
  readonly main: string
  /** Every other file: the layout as text, pictures. */
  readonly layout: { readonly path: string; readonly source: string }
  readonly files: readonly TypstFile[]
  readonly findings: readonly Finding[]
}

/**
 * A document as source of Typst in the layout of GB/T 1.1—2020. Whatever the document says stands in string literals, so
 * that it cannot be code. Pictures that Typst cannot show are boxes with their name, and findings.
 */
export function writeTypst(given: StandardDocument, options: TypstOptions): TypstSource {
  const document = numberDocument(given)
  const assets = new TypstAssets(document.assets)
  const writing: TypstWriting = {
    document,
    words: wordsOf(document.language),
    isEnglish: /^en\b/i.test(document.language),
    assets,
    targets: targetsOf(document),
    listDepth: 0,
    isInside: false,
    write: blocksToTypst,
  }
  const lines = [
    `import ${quote(layoutPath)}: *`,
    `show: setup.with(${setupArguments(writing, options)})`,
    coverToTypst(writing),
    ...running(writing, '"I"', frontOf(writing)),
    ...running(writing, '"1"', bodyOf(writing)),
  ]
  return {
    main: lines.map(line => `#${line};\n`).join(''),
    layout: { path: layoutPath, source: layoutSource },
    files: assets.files,
    findings: assets.findings,
  }
}

function setupArguments({ document, isEnglish }: TypstWriting, { fonts, madeOn }: TypstOptions): string {
  const { meta } = document
  const [language = 'zh', region] = document.language.split('-')
  const isCode = /^[a-z]{2,3}$/i.test(language)
  const title = titlesOf(document)[0]?.parts.join(' ') || meta.number || (isEnglish ? 'Untitled' : '未命名的文件')
  const made = madeOn && /^\d{4}-\d\d-\d\d$/.test(madeOn) ? madeOn.split('-').map(Number) : null
  const named = {
    title: quote(title),
    keywords: array(meta.number ? [quote(meta.number)] : []),
    description: meta.notice ? content([quote(meta.notice)]) : null,
    date: made ? `datetime(year: ${made[0]}, month: ${made[1]}, day: ${made[2]})` : null,
    lang: quote(isCode ? language.toLowerCase() : 'zh'),
    region: quote(region && /^[a-z]{2}$/i.test(region) ? region.toLowerCase() : isEnglish ? 'gb' : 'cn'),
    indent: isEnglish ? '0pt' : '2em',
    spacing: isEnglish ? '1em' : '0.74em',
    fonts: array(fonts.map(quote)),
  }
  return call('', [], named).slice(1, -1)
}

function running(
  { document: { meta } }: TypstWriting,
  numbering: string,
  pieces: readonly string[],
): readonly string[] {
  if (pieces.length === 0) return []
  const text = (value: string | null | undefined) => (value ? quote(value) : 'none')
  // One piece to a line: what Typst says about a line says where it is.
  const body = `[\n${pieces.map(piece => `#${piece};\n`).join('')}]`
  return [call('running', [text(meta.number), text(meta.notice), numbering, body])]
}

function frontOf(writing: TypstWriting): readonly string[] {
  const { document, words } = writing
  const title = content([quote(words.contents)])
  const contents = [call('page-heading', [quote(words.contents), title], { outlined: 'false' }), 'contents()']
  const rest = document.front.filter(({ kind }) => kind !== 'contents')
  return [...contents, ...rest.flatMap(section => pageSectionToTypst(section, writing))]
}

function bodyOf(writing: TypstWriting): readonly string[] {
  const { document } = writing
  const [title] = titlesOf(document)
  return [
    ...(title ? [call('title-of-body', [quote(titleLine(title))])] : []),
    ...document.body.flatMap(section => sectionToTypst(section, 1, writing)),
    ...document.annexes.flatMap(section => pageSectionToTypst(section, writing)),
    ...document.back.flatMap(section => pageSectionToTypst(section, writing)),
    'end-line()',
  ]
}

/** Ids that links and references lead to, as far as the document has them. */
function targetsOf(document: StandardDocument): ReadonlySet<Id> {
  const wanted = new Set<Id>()
  const present = new Set<Id>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'id') present.add(String(each))
        else if (key === 'to' && typeof each === 'string') wanted.add(each)
        else if (key === 'href' && typeof each === 'string' && each.startsWith('#')) wanted.add(each.slice(1))
        else if (typeof each === 'object') visit(each)
      }
    }
  }
  visit(topSections(document))
  return new Set([...wanted].filter(id => present.has(id)))
}
