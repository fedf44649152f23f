import type { Text } from '../../finding.ts'
import type { NumberRole, OrganisationRole, Standard } from '../standard.ts'
import { readDate } from './date.ts'
import { isEmptyCell } from './empty.ts'
import { joinList, readJsonList, splitList } from './list.ts'
import { readNumbers, writeNumbers } from './number.ts'
import { splitNames } from './organisation.ts'
import { type RelationKind, readRelations, writeRelations } from './relation.ts'
import type { RowReading } from './row-reading.ts'

/**
 * A column of a table of standards. What `write` gives, `read` takes back as it was; a column with one of the two only
 * is met in the wild but never written, or written for people and never read.
 */
export interface Column {
  /** Name in exports and in `registry set`, `title_zh`. Published: never renamed. */
  readonly id: string
  readonly title: Text
  /** Further names met in registers, zh and en. */
  readonly names: readonly string[]
  /** Field of the record that it holds or is part of; columns that are only read or only shown have none. */
  readonly field?: keyof Standard
  /** Takes over a cell that is not blank. */
  readonly read?: (cell: string, reading: RowReading) => void
  /** The cell of a record, empty when the record says nothing of it. */
  readonly write?: (standard: Standard) => string
}

/** Name of a column as the table of columns gives it: id, zh, en, further names. */
export type Naming = readonly [id: string, zh: string, en: string, ...names: readonly string[]]

type TextField = 'titleZh' | 'titleEn' | 'abstract' | 'sourceKey'
type DateField = 'issued' | 'effective' | 'withdrawn' | 'expires' | 'reviewed'

/** A column made from its names and what it does. */
export function column([id, zh, en, ...names]: Naming, does: Pick<Column, 'field' | 'read' | 'write'>): Column {
  return { id, title: { zh, en }, names, ...does }
}

/** A column of text kept as it is. */
export function textColumn(naming: Naming, field: TextField): Column {
  return column(naming, {
    field,
    read: (cell, reading) => {
      reading.facts[field] = field === 'abstract' ? cell : cell.replace(/\s*[\r\n]+\s*/g, ' ')
    },
    write: standard => standard[field] ?? '',
  })
}

/** A column of dates of any precision. */
export function dateColumn(naming: Naming, field: DateField): Column {
  return column(naming, {
    field,
    read: (cell, reading) => {
      const date = readDate(cell)
      if (date !== null) reading.facts[field] = date
      else if (!isEmptyCell(cell)) reading.keepUnread(naming[0], cell)
    },
    write: standard => standard[field] ?? '',
  })
}

/** A column whose cells are words of a vocabulary. */
export function wordColumn<
  Field extends 'kind' | 'class' | 'force' | 'unnumbered' | 'participation' | 'confidence' | 'reviewOutcome',
>(naming: Naming, field: Field, readWord: (cell: string) => Standard[Field] | null): Column {
  return column(naming, {
    field,
    read: (cell, reading) => {
      const word = readWord(cell)
      if (word !== null) (reading.facts as Record<Field, Standard[Field]>)[field] = word
      else if (!isEmptyCell(cell)) reading.keepUnread(naming[0], cell)
    },
    write: standard => standard[field] ?? '',
  })
}

/** A column of the numbers that have one role. */
export function numberColumn(naming: Naming, role: Exclude<NumberRole, 'primary'>): Column {
  return column(naming, {
    field: 'numbers',
    read: (cell, reading) => {
      if (isEmptyCell(cell)) return
      const { entries, unread } = readNumbers(cell, role)
      reading.numbers.push(...entries)
      for (const part of unread) reading.keepUnread(naming[0], part.raw)
    },
    write: standard => writeNumbers(standard.numbers, role),
  })
}

/** A column of the relations of one type and direction. */
export function relationColumn(naming: Naming, kind: RelationKind): Column {
  return column(naming, {
    field: 'relations',
    read: (cell, reading) => {
      if (isEmptyCell(cell)) return
      const { relations, unread } = readRelations(cell, kind)
      reading.relations.push(...relations)
      for (const part of unread) reading.keepUnread(naming[0], part)
    },
    write: standard => writeRelations(standard.relations, kind),
  })
}

/** A column of the organisations of one role. */
export function organisationColumn(naming: Naming, role: OrganisationRole): Column {
  return column(naming, {
    field: 'organisations',
    read: (cell, reading) => {
      const names = readJsonList(cell) ? splitList(cell) : splitNames(cell).filter(name => !isEmptyCell(name))
      reading.organisations.push(...names.map(name => ({ role, name })))
    },
    write: standard => {
      const names = standard.organisations.filter(entry => entry.role === role).map(entry => entry.name)
      const isPlain = names.every(name => splitNames(name)[0] === name && !isEmptyCell(name))
      return isPlain ? joinList(names) : JSON.stringify(names)
    },
  })
}

/** A column of pairs of texts kept as JSON: for programs rather than for people. */
export function pairColumn(naming: Naming, field: 'unread' | 'corrected'): Column {
  return column(naming, {
    field,
    read: (cell, reading) => {
      for (const [name, text] of readPairs(cell)) {
        if (field === 'unread') reading.keepUnread(name, text ?? '')
        else reading.corrected.push({ field: name, source: text })
      }
    },
    write: standard => {
      const pairs =
        field === 'unread'
          ? standard.unread.map(each => [each.field, each.text])
          : standard.corrected.map(each => [each.field, each.source])
      return pairs.length === 0 ? '' : JSON.stringify(pairs)
    },
  })
}

function readPairs(cell: string): (readonly [string, string | null])[] {
  return (readJsonList(cell) ?? []).flatMap(pair => {
    if (!Array.isArray(pair)) return []
    const [name, text]: unknown[] = pair
    return typeof name === 'string' ? [[name, typeof text === 'string' ? text : null] as const] : []
  })
}
