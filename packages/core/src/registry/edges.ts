import { numberKey } from '../number/normalise.ts'
import type { PartialDate } from './date.ts'
import { isDraftNumber } from './draft-number.ts'
import type { AdoptionDegree, Relation, RelationType, StandardRecord } from './standard.ts'
import type { Replacement } from './status.ts'

/** A relation with the record that states it. */
export interface Statement {
  readonly record: StandardRecord
  readonly relation: Relation
}

/** What the registry holds around a record. */
export interface Surroundings {
  /** Statements of other records whose target is one of this record's own numbers. */
  readonly incoming: readonly Statement[]
  /** The record whose own number this is; null for a number that is not registered. */
  find(number: string): StandardRecord | null
}

/** A relation as one of its ends sees it. */
export interface Edge {
  readonly type: RelationType
  /** `out`: this record <type> the other. `in`: the other <type> this record. */
  readonly direction: 'out' | 'in'
  /** Number of the other end. */
  readonly number: string
  /** The other end; null when it is not registered. */
  readonly record: StandardRecord | null
  readonly degree: AdoptionDegree | null
  /** Day from which the relation holds, where a source says it. */
  readonly from: PartialDate | null
  readonly note: string | null
}

/** The relations of a record, each once, whichever end states it; those of a record to itself are left out. */
export function eachEdge(record: StandardRecord, around: Surroundings): Edge[] {
  const edges = new Map<string, Edge>()
  const add = (edge: Edge) => {
    if (edge.record?.id === record.id) return
    const key = `${edge.type} ${edge.direction} ${edge.record?.id ?? numberKey(edge.number)}`
    edges.set(key, mergeEdges(edges.get(key), edge))
  }
  for (const relation of record.relations) {
    const other = around.find(relation.target)
    const number = other?.numbers[0]?.normal ?? relation.target
    add({ ...facts(relation), direction: relation.direction ?? 'out', number, record: other })
  }
  for (const { record: other, relation } of around.incoming) {
    const direction = relation.direction === 'in' ? 'out' : 'in'
    add({ ...facts(relation), direction, number: other.numbers[0]?.normal ?? '', record: other })
  }
  return [...edges.values()]
}

/** The standards that replace a record, for `statusOf`. A draft replaces nothing yet. */
export function replacementsOf(record: StandardRecord, around: Surroundings): Replacement[] {
  const edges = eachEdge(record, around)
  const older = new Set(
    edges.filter(edge => edge.direction === 'out' && edge.type === 'replaces').map(edge => edge.number),
  )
  return (
    edges
      .filter(edge => edge.direction === 'in' && isReplacing(edge.type) && !isDraftNumber(edge.number))
      // What is only cited counts nowhere: such a record ends no other, unless that one says so itself.
      .filter(edge => edge.record?.confidence !== 'low' || statesIncoming(record, edge.number))
      .map(edge => ({
        by: edge.number,
        partly: edge.type === 'replaces-partly',
        from: edge.from,
        successor: edge.record,
        ...(edge.type === 'replaces' && older.has(edge.number) ? { isMutual: true } : {}),
      }))
  )
}

function statesIncoming(record: StandardRecord, number: string): boolean {
  return record.relations.some(one => one.direction === 'in' && isReplacing(one.type) && one.target === number)
}

/** True for the relations that make a supersession chain. */
export function isReplacing(type: RelationType): boolean {
  return type === 'replaces' || type === 'replaces-partly'
}

function facts(relation: Relation) {
  return {
    type: relation.type,
    degree: relation.degree ?? null,
    from: relation.from ?? null,
    note: relation.note ?? null,
  }
}

function mergeEdges(known: Edge | undefined, edge: Edge): Edge {
  if (!known) return edge
  return {
    ...known,
    degree: known.degree ?? edge.degree,
    from: known.from ?? edge.from,
    note: known.note ?? edge.note,
  }
}
