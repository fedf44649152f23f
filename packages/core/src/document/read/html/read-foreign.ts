import type { Finding } from '../../../finding.ts'
import type { Block, Cell, ListStyle } from '../../model/block.ts'
import { emptyDocument, emptyMeta } from '../../model/empty-document.ts'
import { IdMaker } from '../../model/id.ts'
import type { Inline } from '../../model/inline.ts'
import { computedNumber, numberDocument } from '../../model/number-document.ts'
import { titleText } from '../../model/plain-text.ts'
import { kindOfTitle, natureOfKind, partOfKind } from '../../model/section-kind.ts'
import type { Section, StandardDocument } from '../../model/standard-document.ts'
import { readTypedNumber } from '../typed-number.ts'
import { descendants, elementsIn, type HtmlElement, type HtmlNode, textIn } from './html-tree.ts'
import type { HtmlReading } from './read-html.ts'
import { type InlineSetting, readInlines } from './read-inlines.ts'

/** Elements that say nothing of a document. */
const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'head',
  'title',
  'form',
  'button',
])
const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center details dialog dd div dl dt fieldset figcaption figure footer h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html li main ol p pre section summary table ul'
  ).split(' '),
)
/** What is left behind, as a reader is told of it. */
const losses: Readonly<Record<string, { zh: string; en: string }>> = {
  img: { zh: '图片', en: 'pictures' },
  svg: { zh: '矢量图', en: 'drawings' },
  video: { zh: '视频', en: 'videos' },
  audio: { zh: '音频', en: 'sounds' },
  iframe: { zh: '嵌入的网页', en: 'embedded pages' },
  object: { zh: '嵌入的对象', en: 'embedded objects' },
  form: { zh: '表单', en: 'forms' },
}

interface OpenSection {
  readonly level: number
  readonly section: Section & { readonly blocks: Block[]; readonly sections: Section[] }
}

/** Reads a page of anybody's: headings make sections, paragraphs, lists, tables and code are taken, the rest is reported. */
export function readForeignPage(root: HtmlElement): HtmlReading {
  const reader = new ForeignReader()
  reader.read(root)
  return { document: numberDocument(reader.end(root)), findings: reader.findings(root) }
}

class ForeignReader implements InlineSetting {
  readonly ids = new IdMaker()
  readonly #top: OpenSection['section'][] = []
  readonly #open: OpenSection[] = []
  #loose: Inline[] = []

  footnote = (): readonly Block[] => []
  image = (): string => ''

  read(element: HtmlElement): void {
    for (const child of element.children) this.#node(child)
    this.#flush()
  }

  end(root: HtmlElement): StandardDocument {
    const parts = { front: [] as Section[], body: [] as Section[], annexes: [] as Section[], back: [] as Section[] }
    for (const section of this.#top) parts[partOfKind(section.kind)].push(section)
    const title = titleOf(root)
    const titles = title === '' ? [] : [{ language: languageOf(root), parts: [title] }]
    return {
      ...emptyDocument,
      profile: 'other',
      language: languageOf(root),
      meta: { ...emptyMeta, titles },
      ...parts,
      source: 'html',
    }
  }

  findings(root: HtmlElement): readonly Finding[] {
    const counts = new Map<string, number>()
    for (const { name } of descendants(root)) if (losses[name]) counts.set(name, (counts.get(name) ?? 0) + 1)
    return [foreign, ...[...counts].map(([name, count]) => lost(name, count))]
  }

  #node(node: HtmlNode): void {
    if (typeof node === 'string') this.#addLoose([{ t: 'text', text: node }])
    else if (silent.has(node.name)) this.#flush()
    else if (!blockNames.has(node.name)) this.#inline(node)
    else {
      this.#flush()
      this.#block(node)
    }
  }

  #inline(element: HtmlElement): void {
    const hasBlocks = elementsIn(element).some(({ name }) => blockNames.has(name))
    if (hasBlocks) this.read(element)
    else this.#addLoose(this.#raw({ ...element, children: [element] }))
  }

  #block(element: HtmlElement): void {
    const { name } = element
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (level !== undefined) this.#heading(element, Number(level))
    else if (name === 'ul' || name === 'ol') this.#add(this.#list(element))
    else if (name === 'table') this.#add(this.#table(element))
    else if (name === 'pre') this.#add(this.#code(element))
    else this.read(element)
  }

  #code(element: HtmlElement): Block {
    const text = textIn(element)
    return { t: 'code', id: this.ids.next('c', text), text: text.replace(/^\n/, '') }
  }

  #heading(element: HtmlElement, level: number): void {
    const inlines = this.#inlines(element)
    const text = titleText(inlines)
    if (text === '') return
    const typed = readTypedNumber(text)
    const name = typed?.text ?? text
    const isAnnex = /^附\s*录\s*[A-Z]|^Annex\s+[A-Z]\b/i.test(text)
    const kind = isAnnex ? 'annex' : kindOfTitle(name)
    const stated = isAnnex ? (/[A-Z]/.exec(text.replace(/^Annex/i, ''))?.[0] ?? null) : (typed?.number ?? null)
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop()
    const title: readonly Inline[] =
      typed || isAnnex ? [{ t: 'text', text: isAnnex ? annexTitle(text) : name }] : inlines
    this.#begin({ level, kind, title, stated, key: text })
  }

  #begin({ level, kind, title, stated, key }: Beginning): OpenSection['section'] {
    const section = {
      id: this.ids.next('s', key),
      kind,
      number: { ...computedNumber(null), stated },
      title,
      nature: natureOfKind(kind),
      blocks: [],
      sections: [],
    }
    const around = this.#open.at(-1)
    if (around) around.section.sections.push(section)
    else this.#top.push(section)
    this.#open.push({ level, section })
    return section
  }

  #add(block: Block): void {
    const open =
      this.#open.at(-1)?.section ?? this.#begin({ level: 6, kind: 'clause', title: null, stated: null, key: 'text' })
    open.blocks.push(block)
  }

  #addLoose(inlines: readonly Inline[]): void {
    this.#loose.push(...inlines)
  }

  /** Text that stood between blocks is a paragraph. */
  #flush(): void {
    const inlines = fold(this.#loose)
    this.#loose = []
    if (inlines.length > 0) this.#add(this.#paragraph(inlines))
  }

  #paragraph(inlines: readonly Inline[]): Block {
    return { t: 'paragraph', id: this.ids.next('p', titleText(inlines)), inlines, provisions: [], references: [] }
  }

  #inlines(element: HtmlElement): readonly Inline[] {
    return fold(this.#raw(element))
  }

  #raw(element: HtmlElement): readonly Inline[] {
    return readInlines(element, this).filter(inline => inline.t !== 'image')
  }

  /** Blocks of an item or a cell. */
  #inside(element: HtmlElement): readonly Block[] {
    const blocks: Block[] = []
    let loose: HtmlNode[] = []
    const flush = () => {
      const inlines = this.#inlines({ ...element, children: loose })
      loose = []
      if (inlines.length > 0) blocks.push(this.#paragraph(inlines))
    }
    for (const child of element.children) {
      if (typeof child === 'string' || !blockNames.has(child.name)) {
        if (typeof child === 'string' || !silent.has(child.name)) loose.push(child)
        continue
      }
      flush()
      if (child.name === 'ul' || child.name === 'ol') blocks.push(this.#list(child))
      else if (child.name === 'table') blocks.push(this.#table(child))
      else blocks.push(...this.#inside(child))
    }
    flush()
    return blocks
  }

  #list(element: HtmlElement): Block {
    const style: ListStyle =
      element.name === 'ul' ? 'bullet' : (listTypes[element.attributes.get('type') ?? ''] ?? 'arabic')
    const items = elementsIn(element)
      .filter(({ name }) => name === 'li')
      .map(item => ({
        id: this.ids.next('i', textIn(item, 200)),
        number: style === 'bullet' ? null : computedNumber(null),
        blocks: this.#inside(item),
      }))
    return { t: 'list', id: this.ids.next('l', textIn(element, 200)), style, items }
  }

  #table(element: HtmlElement): Block {
    const rows = [...tableRows(element)]
    const isHead = (row: HtmlElement) => elementsIn(row).every(({ name }) => name === 'th')
    const first = rows.findIndex(row => !isHead(row))
    const caption = elementsIn(element).find(({ name }) => name === 'caption')
    const title = caption ? this.#inlines(caption) : []
    const typed = /^(?:表|Table)\s*([A-Z]?\.?\d+)\s*/i.exec(titleText(title))
    return {
      t: 'table',
      id: this.ids.next('t', textIn(element, 200)),
      number: title.length === 0 ? null : { ...computedNumber(null), stated: typed?.[1] ?? null },
      title: typed ? [{ t: 'text', text: titleText(title).slice(typed[0].length) }] : title,
      headerRows: first < 0 ? Math.min(1, rows.length) : first,
      rows: rows.map(row =>
        elementsIn(row)
          .filter(({ name }) => name === 'td' || name === 'th')
          .map(cell => this.#cell(cell)),
      ),
      notes: [],
    }
  }

  #cell(cell: HtmlElement): Cell {
    const span = (name: string, most: number) =>
      Math.max(1, Math.min(most, Number.parseInt(cell.attributes.get(name) ?? '', 10) || 1))
    const isHeader = cell.name === 'th' ? { isHeader: true } : {}
    return { columns: span('colspan', 1000), rows: span('rowspan', 65_534), ...isHeader, blocks: this.#inside(cell) }
  }
}

interface Beginning {
  readonly level: number
  readonly kind: Section['kind']
  readonly title: readonly Inline[] | null
  readonly stated: string | null
  readonly key: string
}

const listTypes: Readonly<Record<string, ListStyle>> = { a: 'alpha', A: 'alpha', i: 'roman', I: 'roman' }

function annexTitle(text: string): string {
  return text
    .replace(/^(?:附\s*录|Annex)\s*[A-Z]\s*/i, '')
    .replace(/^[（(](?:规范性|资料性|normative|informative)(?:附录)?[)）]\s*/i, '')
}

function* tableRows(element: HtmlElement): Generator<HtmlElement> {
  for (const child of elementsIn(element)) {
    if (child.name === 'tr') yield child
    else if (['thead', 'tbody', 'tfoot'].includes(child.name)) yield* tableRows(child)
  }
}

/** White space of a page's source is one blank, and none at the edges (CSS Text 3, 4.1). */
function fold(inlines: readonly Inline[]): readonly Inline[] {
  const folded: Inline[] = []
  for (const inline of inlines) {
    if (inline.t !== 'text') {
      folded.push(inline)
      continue
    }
    const last = folded.at(-1)
    const isAfterBlank = last === undefined || last.t === 'break' || (last.t === 'text' && last.text.endsWith(' '))
    const text = inline.text.replace(/[ \t\r\n\f]+/g, ' ')
    const kept = isAfterBlank ? text.replace(/^ /, '') : text
    if (kept === '') continue
    const isSame = last?.t === 'text' && (last.marks ?? []).join() === (inline.marks ?? []).join()
    if (isSame) folded[folded.length - 1] = { ...last, text: last.text + kept }
    else folded.push({ ...inline, text: kept })
  }
  const end = folded.at(-1)
  if (end?.t === 'break') return fold(folded.slice(0, -1))
  if (end?.t !== 'text' || !end.text.endsWith(' ')) return folded
  const text = end.text.slice(0, -1)
  return text === '' ? folded.slice(0, -1) : [...folded.slice(0, -1), { ...end, text }]
}

function titleOf(root: HtmlElement): string {
  for (const element of descendants(root))
    if (element.name === 'title') return textIn(element).replace(/\s+/g, ' ').trim()
  return ''
}

function languageOf(root: HtmlElement): string {
  for (const { name, attributes } of descendants(root)) {
    const stated = name === 'html' ? (attributes.get('lang') ?? '') : ''
    if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(stated)) return stated
  }
  return 'zh'
}

const foreign: Finding = {
  rule: 'html-not-ours',
  severity: 'info',
  message: {
    zh: '网页不是标尺写出的，只按标题、段落、列项、表格和代码读入。',
    en: 'The page was not written by Biaochi: only its headings, paragraphs, lists, tables and code are read.',
  },
  at: {},
  fix: {
    zh: '有条件时改用标尺写出的网页、DOCX 或 NISO STS。',
    en: 'Where there is a choice, use a page that Biaochi wrote, DOCX or NISO STS.',
  },
}

function lost(name: string, count: number): Finding {
  const what = losses[name] ?? { zh: name, en: name }
  return {
    rule: 'html-content-lost',
    severity: 'warning',
    message: {
      zh: `${count} 处${what.zh}没有读入：网页只引用它们，或不属于标准的文本。`,
      en: `${what.en[0]?.toUpperCase()}${what.en.slice(1)}, ${count} in all, were not read: the page only points to them, or they are no text of a standard.`,
    },
    at: {},
    evidence: { element: name, count },
    fix: { zh: '读入后补上，或改用 DOCX。', en: 'Add them after reading, or use DOCX.' },
  }
}
