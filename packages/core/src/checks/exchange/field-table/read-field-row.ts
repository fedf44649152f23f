import type { Place } from '../../../finding.ts'
import type { Losses } from '../losses.ts'
import type { BoundsDraft, DomainDraft, FieldDraft } from '../package-draft.ts'
import type { SettledName } from '../settle-names.ts'
import { type DataType, readDataType } from './data-type.ts'
import type { FieldRole } from './field-columns.ts'
import { findTimeForm } from './time-form.ts'
import { findBounds, findCodes, findPlainValues } from './value-list.ts'
import { readConstraintWords } from './yes-no.ts'

/** A row of a field table. */
export interface FieldRow {
  readonly cell: (role: FieldRole) => string
  /** What a column of marks says for the row. */
  readonly mark: (role: 'nullable' | 'required' | 'key' | 'unique') => boolean | undefined
  readonly name: SettledName
  readonly table: string
  readonly losses: Losses
  readonly at: Place
}

/** Reads one row of a field table as a field, and whether it belongs to the key. */
export function readFieldRow(row: FieldRow): { readonly field: FieldDraft; readonly isKey: boolean } {
  const { cell, mark, name, table, losses, at } = row
  const type = typeOf(row)
  const { domains, bounds } = valuesOf(row, type)
  const words = readConstraintWords(
    [cell('required'), cell('key'), /空|null|必/i.test(cell('nullable')) ? cell('nullable') : ''].join(' '),
  )
  const isKey = mark('key') ?? words.isKey
  if (words.isConditional)
    losses.demand(
      cell('required'),
      { zh: '条件必填的条件要写成检查。', en: 'the condition under which it is required is to be written as a check.' },
      at,
    )
  if (/外键|(?:^|[^a-z])fk(?:$|[^a-z])/i.test(cell('key')))
    losses.demand(cell('key'), { zh: '没有说参照哪个表。', en: 'it does not say which table it refers to.' }, at)
  const title = cell('title') || undefined
  const definition = cell('definition')
  return {
    field: {
      ...name,
      title,
      titleEn: cell('english') || undefined,
      definition: definition === '' || findCodes(definition) ? undefined : definition,
      note: noteOf(row),
      unit: cell('unit').replace(/^[-—/无]$/, '') || undefined,
      ...type,
      domains: domains.length === 0 && type.isTruth ? [{ among: truths }] : domains,
      bounds,
      isRequired: !isKey && (mark('required') === true || mark('nullable') === false || words.isRequired),
      isUnique: mark('unique') ?? words.isUnique,
      clause: `${table}.${name.name}`,
      at,
    },
    isKey,
  }
}

const truths = ['true', 'false', '1', '0', '是', '否', 'Y', 'N']

function noteOf({ cell }: FieldRow): string | undefined {
  const parts = [
    cell('note'),
    cell('default') === '' ? '' : `默认值 · default: ${cell('default')}`,
    findCodes(cell('values')) ? '' : cell('values'),
    findCodes(cell('definition')) ? cell('definition') : '',
  ]
  return parts.filter(text => text !== '').join('；') || undefined
}

function typeOf({ cell, losses, at }: FieldRow): DataType {
  const said = [cell('type'), cell('format')].filter(text => text !== '')
  const [word = ''] = said
  const read = readDataType(word)
  const ofFormat = cell('format') === '' ? undefined : readDataType(cell('format'))
  if (word === '') return { type: 'text', longest: countIn(cell('length')), isKnown: false }
  if (read.isOpaque) {
    losses.take(
      'type-lost',
      { zh: `类型“${word}”的内容不检查。`, en: `What is in values of the type “${word}” is not checked.` },
      at,
    )
  } else if (!read.isKnown) {
    losses.take(
      'type-lost',
      { zh: `不认识类型“${word}”，按文本处理。`, en: `The type “${word}” is not known and is taken as text.` },
      at,
    )
  }
  return withSizes(ofFormat?.format === undefined ? read : withNotation(read, ofFormat), { cell })
}

/** A notation of the format beside a word for the type: numbers stay numbers, digits of a date are text. */
function withNotation(read: DataType, notation: DataType): DataType {
  const isNumber = read.type === 'integer' || read.type === 'decimal'
  return { ...notation, type: isNumber && notation.format?.startsWith('n') ? read.type : notation.type }
}

/** Columns of length and decimals say what the type leaves open; a form in the format or the remark beats the usual one. */
function withSizes(read: DataType, { cell }: Pick<FieldRow, 'cell'>): DataType {
  const length = countIn(cell('length'))
  const [, ofLength] = /[,.，]\s*([0-9]{1,2})\s*$/.exec(cell('length')) ?? []
  const decimals =
    cell('decimals') === '' ? (ofLength === undefined ? undefined : Number(ofLength)) : countIn(cell('decimals'))
  if (read.format !== undefined) return read
  if (read.type === 'text') {
    const longest = read.longest ?? length
    const form = findTimeForm(cell('format')) ?? findTimeForm(cell('note'))
    // Text as long as the date that the remark describes holds dates.
    if (form !== undefined && longest === form.length)
      return { type: form.includes('h') ? 'moment' : 'date', form, isKnown: true }
    return { ...read, longest }
  }
  if (read.type === 'date' || read.type === 'moment') {
    const form =
      findTimeForm(cell('format')) ??
      findTimeForm(cell('note')) ??
      findTimeForm(cell('values')) ??
      findTimeForm(cell('definition')) ??
      byLength(read, length)
    return form === undefined ? read : { ...read, form, type: form.includes('h') ? 'moment' : 'date' }
  }
  if (read.type === 'boolean' || read.digits !== undefined || length === undefined) return read
  const isWhole = read.type === 'integer' || decimals === 0
  // An int of length 11 is as wide as it is shown.
  if (read.type === 'integer') return read
  return { ...read, type: isWhole ? 'integer' : 'decimal', digits: length, decimals: isWhole ? undefined : decimals }
}

/** A date of eight characters has no room for hyphens. */
function byLength({ type }: DataType, length: number | undefined): DataType['form'] {
  if (type === 'date' && length === 8) return 'YYYYMMDD'
  return type === 'moment' && length === 14 ? 'YYYYMMDDhhmmss' : undefined
}

function countIn(text: string): number | undefined {
  const [, digits] = /^[^0-9]{0,6}([0-9]{1,9})/.exec(text.normalize('NFKC').trim()) ?? []
  return digits === undefined || Number(digits) === 0 ? (digits === undefined ? undefined : 0) : Number(digits)
}

/** The value domain: from its own column, else from an enumeration in the words beside the field. */
function valuesOf(
  { cell, losses, at }: FieldRow,
  { type }: DataType,
): { domains: DomainDraft[]; bounds?: BoundsDraft | undefined } {
  const said = cell('values')
  const codes = [said, cell('note'), cell('definition'), cell('title')].map(findCodes).find(one => one !== undefined)
  if (codes) return { domains: [{ codes }] }
  if (said === '' || /^[-—/无]$/.test(said)) return { domains: [] }
  const isNumber = type === 'integer' || type === 'decimal'
  const bounds = isNumber ? findBounds(said) : undefined
  if (bounds) return { domains: [], bounds }
  const values = findPlainValues(said)
  if (values) return { domains: [{ among: values }] }
  losses.demand(
    `值域 “${said.slice(0, 60)}”`,
    {
      zh: '读不出代码、枚举或界限；记在备注里。',
      en: 'it says no codes, enumeration or bounds that can be read; it is kept as a note.',
    },
    at,
  )
  return { domains: [] }
}
