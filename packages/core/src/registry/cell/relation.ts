import type { StandardNumber } from '../../number/number.ts'
import { isPartialDate } from '../date.ts'
import type { AdoptionDegree, Relation, RelationType } from '../standard.ts'
import { isEmptyCell } from './empty.ts'
import { readJsonList } from './list.ts'
import { isPlainNumber } from './number.ts'
import { readNumberList } from './number-list.ts'

/** What a column of relations holds. */
export interface RelationKind {
  readonly type: RelationType
  readonly direction?: 'in'
}

/** Relations of one cell, and the parts of it that could not be read for certain. */
export interface ReadRelations {
  readonly relations: readonly Relation[]
  readonly unread: readonly string[]
}

/** Degrees as written; `eqv` and `≈` of older records have no counterpart among the three of GB/T 1.2—2020 and stay a note. */
const degreeWords: Readonly<Record<string, AdoptionDegree>> = { idt: 'IDT', '≡': 'IDT', mod: 'MOD', neq: 'NEQ' }
const degreeMark = /[,，]?\s*[(（[]?\s*(\bIDT\b|\bMOD\b|\bNEQ\b|\bEQV\b|[≡≈≠])\s*[)）\]]?\s*[:：]?/i
const leadIn = /^(?:本(?:标准|文件))?(?<partly>部分)?(?:被)?(?:代替|替代|取代|废止|采用|修改)[:：]?\s*/
/** `被GB/T 13-2020代替` says who replaces this one, in whichever column it stands. */
const replacedBy = /^已?被(?<by>.*\d.*?)(?<partly>部分)?(?:代替|替代|取代)$/

/** Reads a cell that names other standards: `GB/T 1-2000; GB/T 2-2001`, `代替DB31/T 1-2000`, `ISO 1:2020,IDT`. */
export function readRelations(cell: string, kind: RelationKind): ReadRelations {
  const verbatim = readJsonList(cell)?.map(value => readVerbatim(value, kind))
  if (verbatim?.every(relation => relation !== null)) return { relations: verbatim, unread: [] }
  const relations: Relation[] = []
  const unread: string[] = []
  let last: StandardNumber | null = null
  for (const part of cell.split(/[;；\n\r、]+/).map(each => each.trim())) {
    if (isEmptyCell(part)) continue
    const found = readPart(part, kind, last)
    relations.push(...found.relations)
    unread.push(...(found.relations.length + found.unread.length === 0 ? [part] : found.unread))
    last = found.last
  }
  return { relations, unread }
}

/** Relations of one kind as a cell that reads back as they are. */
export function writeRelations(all: readonly Relation[], kind: RelationKind): string {
  const relations = all.filter(relation => relation.type === kind.type && relation.direction === kind.direction)
  if (relations.every(isPlain)) {
    return relations.map(({ target, degree }) => (degree ? `${target}, ${degree}` : target)).join('; ')
  }
  return JSON.stringify(relations.map(({ target, degree, from, note }) => ({ target, degree, from, note })))
}

function isPlain(relation: Relation): boolean {
  const hasMore = relation.from !== undefined || relation.note !== undefined
  return !hasMore && (relation.degree === undefined || relation.type === 'adopts') && isPlainNumber(relation.target)
}

interface ReadPart extends ReadRelations {
  readonly last: StandardNumber | null
}

function readPart(part: string, kind: RelationKind, before: StandardNumber | null): ReadPart {
  const passive = kind.type === 'replaces' ? replacedBy.exec(part) : null
  if (passive) {
    const type = passive.groups?.partly === undefined ? kind.type : 'replaces-partly'
    const { targets, unread, last } = readNumberList(passive.groups?.by ?? '', before)
    return { relations: targets.map(target => ({ type, direction: 'in', target })), unread, last }
  }
  const lead = leadIn.exec(part)
  const isPartly = kind.type === 'replaces' && (lead?.groups?.partly !== undefined || /[(（]部分.*[)）]$/.test(part))
  const rest = part.slice(lead?.[0].length ?? 0).replace(/[(（]部分.*[)）]$/, '')
  const mark = kind.type === 'adopts' ? degreeMark.exec(rest) : null
  const { targets, unread, last } = readNumberList(mark ? rest.replace(mark[0], ' ').trim() : rest, before)
  const type = isPartly ? 'replaces-partly' : kind.type
  return { relations: targets.map(target => ({ ...kind, type, target, ...sayDegree(mark?.[1]) })), unread, last }
}

function sayDegree(word: string | undefined): Pick<Relation, 'degree' | 'note'> {
  if (word === undefined) return {}
  const degree = degreeWords[word.toLowerCase()]
  return degree ? { degree } : { note: word }
}

function readVerbatim(value: unknown, kind: RelationKind): Relation | null {
  if (typeof value !== 'object' || value === null || !('target' in value) || typeof value.target !== 'string')
    return null
  const { degree, from, note } = value as Record<string, unknown>
  return {
    ...kind,
    target: value.target,
    ...(degree === 'IDT' || degree === 'MOD' || degree === 'NEQ' ? { degree } : {}),
    ...(typeof from === 'string' && isPartialDate(from) ? { from } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  }
}
