import type { Place } from '../../../finding.ts'
import { cellOf, type JsonObject, textOf, unknownMembers } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { ExtraCheck, FieldDraft } from '../package-draft.ts'
import type { SettledName } from '../settle-names.ts'
import { readDatatype } from './datatype.ts'
import type { NaturalText } from './natural-text.ts'

interface ColumnContext {
  readonly name: SettledName
  readonly titles: NaturalText['all']
  /** What the column says by itself, without what the table hands down. */
  readonly own: JsonObject
  readonly table: string
  readonly losses: Losses
  readonly at: Place
}

/** A column of CSVW, with the spellings of “missing” that it has. */
export interface ImportedColumn {
  readonly field: FieldDraft
  readonly nulls: readonly string[]
  readonly checks: readonly ExtraCheck[]
}

const known = [
  '@type',
  '@id',
  'name',
  'titles',
  'datatype',
  'required',
  'null',
  'default',
  'separator',
  'dc:description',
  'virtual',
  'suppressOutput',
  'lang',
]

/** Reads a column (Metadata Vocabulary, 5.6) with the properties that it inherits. */
export function importColumn(
  column: JsonObject,
  { name, titles, own, table, losses, at }: ColumnContext,
): ImportedColumn {
  losses.descriptions(unknownMembers(own, known), at)
  const fallback = cellOf(column.default)
  if (fallback !== undefined && fallback !== '')
    losses.take(
      'demand-changed',
      {
        zh: '空单元格就是没有值，不代入 default。',
        en: 'An empty cell is a missing value; default is not put in its place.',
      },
      at,
    )
  const separator = textOf(column.separator)
  const told = readDatatype(column.datatype, { losses, at })
  const isList = separator !== undefined || column.separator === ' '
  if (isList) {
    losses.take(
      'type-lost',
      {
        zh: '一格多值（separator）不检查每个值。',
        en: 'Cells with several values (separator) are not checked value by value.',
      },
      at,
    )
  }
  const single = isList ? { type: 'text' as const, domains: [] } : told
  const title = titles.find(one => one.language?.startsWith('zh')) ?? titles[0]
  const code = textOf(own.name)
  const others = [...titles.map(({ text }) => text), ...(code === undefined ? [] : [code])].filter(
    text => text !== name.name && text.length <= 200,
  )
  return {
    field: {
      name: name.name,
      aliases: [...new Set([...name.aliases, ...others])].slice(0, 20),
      title: title?.text,
      titleEn: titles.find(one => one.language?.startsWith('en'))?.text ?? code,
      definition: textOf(column['dc:description']),
      ...single,
      isRequired: column.required === true,
      isUnique: false,
      clause: `${table}.${name.name}`,
      at,
    },
    nulls: (Array.isArray(column.null) ? column.null : [column.null]).flatMap(one => cellOf(one) ?? []),
    checks: [],
  }
}
