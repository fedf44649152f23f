import type { RootContent } from 'mdast'
import { attempt } from '../../../container/fault.ts'
import { limitsWith } from '../../../container/limits.ts'
import { readXmlTree, textOf, type XmlElement, type XmlNode } from '../../../container/xml-tree.ts'
import type { Text } from '../../../finding.ts'
import type { Block, Cell } from '../../model/block.ts'
import type { Inline, Mark } from '../../model/inline.ts'
import { joinRuns } from './join-runs.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { marksOfTag } from './marks-of-tag.ts'
import { makeParagraph } from './read-paragraph.ts'
import type { TableRows } from './read-table.ts'

/** How many nodes from `at` make up a table written with tags; 0 when none begins there or it does not end. */
export function spanOfHtmlTable(nodes: readonly RootContent[], at: number): number {
  let open = 0
  for (let end = at; end < nodes.length; end++) {
    const node = nodes[end]
    if (node?.type !== 'html') {
      if (end === at) return 0
      continue
    }
    if (end === at && !/^<table[\s>]/i.test(node.value)) return 0
    open += (node.value.match(/<table[\s>]/gi)?.length ?? 0) - (node.value.match(/<\/table\s*>/gi)?.length ?? 0)
    if (open <= 0) return end - at + 1
  }
  return 0
}

/**
 * Rows of a table written with tags, what stands between them being Markdown again; null, with a finding, when the tags do
 * not fit together.
 */
export function readHtmlTable(nodes: readonly RootContent[], context: MarkdownContext): TableRows | null {
  const pieces = piecesOf(nodes)
  const source = pieces
    .map((one, at) => (typeof one === 'string' ? tidyTags(one) : `<markdown at="${at}"/>`))
    .join('\n')
  const { value: root, findings } = attempt(() => readXmlTree(source, { part: 'table', limits: tableLimits }))
  const inner = root ? elementsOf(root) : []
  if (root === null || /<table[\s>]/i.test(source.slice(1))) {
    context.tell('markdown-table-broken', nodes[0], brokenTable(findings[0]?.message ?? nestedTable))
    return null
  }
  const rows: { row: XmlElement; isHead: boolean | null }[] = inner.flatMap(rowsOf)
  const read = rows.map(({ row, isHead }) => {
    const cells = readRow(row, pieces, context)
    return { isHead: isHead ?? (cells.length > 0 && cells.every(cell => cell.isHeader)), cells }
  })
  const firstPlain = read.findIndex(({ isHead }) => !isHead)
  return { headerRows: firstPlain < 0 ? read.length : firstPlain, rows: read.map(({ cells }) => cells) }
}

type Piece = string | readonly RootContent[]

/** Tags as texts, what is Markdown as nodes; a table of its own inside a cell counts as Markdown. */
function piecesOf(nodes: readonly RootContent[]): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    const span = at > 0 ? spanOfHtmlTable(nodes, at) : 0
    if (span > 0) {
      pieces.push(nodes.slice(at, at + span))
      at += span - 1
    } else if (node) pieces.push(node.type === 'html' && !node.value.startsWith('<!--') ? node.value : [node])
  }
  return pieces
}

const nestedTable = { zh: '单元格中有未用空行隔开的表格', en: 'a table in a cell without blank lines around it' }

function brokenTable(reason: Text): { message: Text; fix: Text } {
  return {
    message: {
      zh: `表格的标签不能读取，原样保留：${reason.zh}`,
      en: `The tags of the table cannot be read, and it is kept as it stands: ${reason.en}`,
    },
    fix: {
      zh: '补上缺少的标签，属性值加引号，单元格内的表格前后空行。',
      en: 'Add the missing tags, put values of attributes in quotes, leave blank lines around a table in a cell.',
    },
  }
}

const tableLimits = limitsWith({ xmlDepth: 64, xmlNodes: 200_000 })

/** HTML as XML: void elements closed, blanks by name replaced, comments gone. */
function tidyTags(html: string): string {
  return html
    .replace(/<(br|hr|col|img)\b([^<>]*?)\/?>/gi, '<$1$2/>')
    .replace(/&nbsp;/g, '&#160;')
    .replace(/&(?!#\d{1,7};|#x[0-9a-f]{1,6};|amp;|lt;|gt;|quot;|apos;)/gi, '&amp;')
    .replace(/\s(colspan|rowspan|align)=(\w+)/gi, ' $1="$2"')
}

function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

function nameOf({ local }: XmlElement): string {
  return local.toLowerCase()
}

/** Rows of a part of a table, or a row that stands in none, of which only its cells tell whether it is a header. */
function rowsOf(part: XmlElement): { row: XmlElement; isHead: boolean | null }[] {
  if (nameOf(part) === 'tr') return [{ row: part, isHead: null }]
  const isHead = nameOf(part) === 'thead'
  return elementsOf(part)
    .filter(row => nameOf(row) === 'tr')
    .map(row => ({ row, isHead }))
}

function readRow(row: XmlElement, pieces: readonly Piece[], context: MarkdownContext): Cell[] {
  return elementsOf(row).map((cell): Cell => {
    const { align } = cell.attributes
    return {
      columns: span(cell.attributes.colspan),
      rows: span(cell.attributes.rowspan),
      ...(nameOf(cell) === 'th' ? { isHeader: true } : {}),
      ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
      blocks: readCell(cell, pieces, context),
    }
  })
}

function span(value: string | undefined): number {
  const count = Number(value ?? 1)
  return Number.isInteger(count) && count >= 1 && count <= 1000 ? count : 1
}

/** Texts between tags are paragraphs of plain text; Markdown between blank lines is read as such. */
function readCell(cell: XmlElement, pieces: readonly Piece[], context: MarkdownContext): readonly Block[] {
  const blocks: Block[] = []
  let inlines: Inline[] = []
  let markdown: RootContent[] = []
  const close = () => {
    const line = joinRuns(inlines)
    if (line.length > 0) blocks.push(makeParagraph(line, { context, id: null }))
    if (markdown.length > 0) blocks.push(...context.blocks(markdown))
    inlines = []
    markdown = []
  }
  for (const child of cell.children) {
    const piece =
      typeof child !== 'string' && child.local === 'markdown' ? pieces[Number(child.attributes.at)] : undefined
    if (typeof piece === 'object') {
      if (inlines.length > 0) close()
      markdown.push(...piece)
    } else if (typeof child !== 'string' && /^(?:p|div|li)$/.test(nameOf(child))) {
      close()
      addRuns(child, [], inlines)
      close()
    } else if (typeof child !== 'string' || child.trim() !== '') {
      if (markdown.length > 0) close()
      addRun(child, [], inlines)
    }
  }
  close()
  return blocks
}

function addRuns(element: XmlElement, marks: readonly Mark[], inlines: Inline[]): void {
  for (const child of element.children) addRun(child, marks, inlines)
}

function addRun(node: XmlNode, marks: readonly Mark[], inlines: Inline[]): void {
  if (typeof node === 'string') {
    const text = node.replace(/[ \t]+/g, ' ')
    inlines.push(marks.length > 0 ? { t: 'text', text, marks } : { t: 'text', text })
  } else if (nameOf(node) === 'br') inlines.push({ t: 'break' })
  else if (nameOf(node) === 'a' && node.attributes.href && textOf(node).trim() !== '') {
    inlines.push({ t: 'link', href: node.attributes.href, text: textOf(node).trim() })
  } else {
    const mark = marksOfTag[nameOf(node)]
    addRuns(node, mark ? [...marks, mark] : marks, inlines)
  }
}
