import { type CellToWrite, type WrittenWorkbook, writeWorkbook } from '../../container/sheet-write.ts'
import type { Text } from '../../finding.ts'
import { type Language, say } from '../../language.ts'
import { annotate } from '../annotate/annotate.ts'
import { type ListedProvision, listRequirements } from '../annotate/list-requirements.ts'
import type { Id } from '../model/id.ts'
import { numberDocument } from '../model/number-document.ts'
import type { StandardDocument } from '../model/standard-document.ts'
import { contextNames, provisionNames } from './requirements-words.ts'

export interface RequirementsOptions {
  /** Of the words around the text; Chinese unless given. */
  readonly language?: Language
  /** Day that the list is of, `YYYY-MM-DD`; said in its head. */
  readonly asOf?: string
  /** Whether statements are listed too; not unless asked for. */
  readonly withStatements?: boolean
  /** Address of a paragraph on the web by its id; the id then opens it. */
  readonly addressOf?: (paragraph: Id) => string
}

/** What a column says of a provision. */
interface Column {
  readonly title: Text
  /** Characters of the default font, a Chinese one counting as two. */
  readonly width: number
  readonly cell: (provision: ListedProvision, setting: Setting) => CellToWrite
}

interface Setting {
  readonly language: Language
  /** Ordinal of the row, from 1. */
  readonly order: number
  readonly addressOf: RequirementsOptions['addressOf']
}

const yes: Text = { zh: '是', en: 'yes' }
const no: Text = { zh: '否', en: 'no' }

function yesOrNo(isSo: boolean, { language }: Setting): string {
  return say(isSo ? yes : no, language)
}

const columns: readonly Column[] = [
  { title: { zh: '序号', en: 'No.' }, width: 6, cell: (_, { order }) => order },
  { title: { zh: '条款', en: 'Clause' }, width: 12, cell: provision => clauseOf(provision) },
  { title: { zh: '章节标题', en: 'Titles' }, width: 28, cell: ({ titles }) => titles.join(' › ') },
  { title: { zh: '要求', en: 'Provision' }, width: 80, cell: ({ text }) => text },
  {
    title: { zh: '类型', en: 'Type' },
    width: 16,
    cell: ({ type }, { language }) => say(provisionNames[type], language),
  },
  { title: { zh: '情态词', en: 'Modal' }, width: 10, cell: ({ modal }) => modal },
  { title: { zh: '否定', en: 'Negative' }, width: 10, cell: ({ isNegative }, setting) => yesOrNo(isNegative, setting) },
  {
    title: { zh: '位置', en: 'Stands in' },
    width: 12,
    cell: ({ context }, { language }) => say(contextNames[context], language),
  },
  {
    title: { zh: '规范性', en: 'Normative' },
    width: 11,
    cell: ({ isNormative }, setting) => yesOrNo(isNormative, setting),
  },
  { title: { zh: '置信度', en: 'Confidence' }, width: 12, cell: ({ confidence }) => confidence },
  {
    title: { zh: '人工核对', en: 'Reviewed' },
    width: 11,
    cell: ({ isReviewed }, setting) => yesOrNo(isReviewed, setting),
  },
  {
    title: { zh: '永久链接', en: 'Permalink' },
    width: 16,
    cell: ({ paragraph }, { addressOf }) => (addressOf ? { text: paragraph, href: addressOf(paragraph) } : paragraph),
  },
]

/**
 * The provisions of a document as an Excel workbook, one a row in the order of reading; what cannot be told apart from a
 * formula is written as text. The findings say what Excel's limits cut.
 */
export function writeRequirementsWorkbook(
  document: StandardDocument,
  { language = 'zh', asOf, withStatements = false, addressOf }: RequirementsOptions = {},
): WrittenWorkbook {
  const provisions = listRequirements(annotate(numberDocument(document)), { withStatements })
  const rows = provisions.map((provision, at) =>
    columns.map(({ cell }) => cell(provision, { language, order: at + 1, addressOf })),
  )
  return writeWorkbook([
    {
      name: say({ zh: '要求清单', en: 'Requirements' }, language),
      title: headOf(document, language, asOf),
      header: [columns.map(({ title }) => say(title, language))],
      rows,
      widths: columns.map(({ width }) => width),
      frozenColumns: 2,
      hasFilter: true,
      print: { paper: 'A4', isLandscape: true },
    },
  ])
}

/** Title, number, what is to be said wherever the document shows, and the day. */
function headOf({ meta }: StandardDocument, language: Language, asOf: string | undefined): string {
  const own = meta.titles.find(title => title.language.split('-')[0] === language) ?? meta.titles[0]
  const title = own?.parts.join(own.language.startsWith('zh') ? '　' : ' — ') ?? ''
  const day = asOf === undefined ? '' : say({ zh: `截至 ${asOf}`, en: `as of ${asOf}` }, language)
  const said = [title, meta.number ?? '', meta.stageWords ?? '', meta.notice ?? '', day].filter(text => text !== '')
  const list = say({ zh: '要求清单', en: 'List of requirements' }, language)
  return [list, ...said].join(' · ')
}

function clauseOf({ clause, item }: ListedProvision): string {
  return [clause, item === null ? null : `${item})`].filter(text => text !== null).join(' ')
}
