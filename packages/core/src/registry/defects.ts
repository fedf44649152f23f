import { numberKey } from '../number/normalise.ts'
import { parseNumber } from '../number/parse.ts'
import type { Day } from './date.ts'
import { findDateDefects } from './defect/dates.ts'
import { type Defect, type Node, nameOf } from './defect/defect.ts'
import { findNumberDefects } from './defect/number.ts'
import { danglingRelation, findLinkDefects, type Link } from './defect/relations.ts'
import { findSiblingDefects } from './defect/siblings.ts'
import { findStatusDefects } from './defect/status.ts'
import { findTextDefects } from './defect/text.ts'
import { isDraftNumber } from './draft-number.ts'
import { isReplacing } from './edges.ts'
import type { Relation, StandardRecord } from './standard.ts'
import type { Replacement } from './status.ts'

export type { Defect } from './defect/defect.ts'

/** Everything that is wrong or doubtful with the records of a registry as of a day. */
export interface DefectReport {
  readonly defects: readonly Defect[]
  /** Relations with their two ends, each counted once; those that dangle included. */
  readonly relations: readonly { readonly records: readonly string[] }[]
}

/**
 * Finds the defects of a registry from its records alone, so that they can be found again at any time. Give it every
 * record, then ask once; it keeps what it needs of each.
 */
export class DefectFinder {
  readonly #nodes = new Map<string, Node>()
  readonly #byKey = new Map<string, Node>()
  readonly #keys = new Map<string, string>()
  readonly #textDefects: Defect[] = []

  add(record: StandardRecord): void {
    const node = this.#nodeOf(record)
    this.#nodes.set(node.id, node)
    // The first record keeps a doubled number: relations lead to it, and the doubling is reported.
    for (const key of node.keys) if (!this.#byKey.has(key)) this.#byKey.set(key, node)
    this.#textDefects.push(...findTextDefects(node, record))
  }

  find(asOf: Day): DefectReport {
    const links = new Map<string, Link>()
    const dangling = new Map<string, { node: Node; relation: Relation }>()
    for (const node of this.#nodes.values()) {
      for (const relation of node.relations) this.#take({ node, relation }, links, dangling)
    }
    const replacements = collectReplacements(links.values(), dangling.values())
    const nodes = [...this.#nodes.values()]
    const defects = [
      ...nodes.flatMap(node => [
        ...findDateDefects(node),
        ...findNumberDefects(node),
        ...findStatusDefects(node, asOf, replacements.get(node.id) ?? []),
      ]),
      ...this.#textDefects,
      ...findSiblingDefects(nodes),
      ...findLinkDefects([...links.values()]),
      ...[...dangling.values()].map(({ node, relation }) => danglingRelation(node, relation)),
    ]
    const relations = [
      ...[...links.values()].map(link => ({ records: [link.from.id, link.to.id] })),
      ...[...dangling.values()].map(({ node }) => ({ records: [node.id] })),
    ]
    return { defects, relations }
  }

  #nodeOf(record: StandardRecord): Node {
    const parsed = parseNumber(record.numbers[0]?.normal ?? '')
    const { id, numbers, issued, effective, withdrawn, expires, statedStatus, statedMeaning, unnumbered } = record
    const keys = numbers.filter(entry => entry.role !== 'dual').map(entry => this.#keyOf(entry.normal))
    return {
      id,
      name: nameOf(record),
      class: record.class,
      confidence: record.confidence,
      number: parsed.normal === null ? null : parsed,
      numbers,
      issued,
      effective,
      withdrawn,
      expires,
      statedStatus,
      statedMeaning,
      unnumbered,
      relations: record.relations,
      keys,
    }
  }

  #take(
    { node, relation }: { node: Node; relation: Relation },
    links: Map<string, Link>,
    dangling: Map<string, { node: Node; relation: Relation }>,
  ): void {
    const key = this.#keyOf(relation.target)
    const other = this.#byKey.get(key)
    const isOut = relation.direction !== 'in'
    if (!other) {
      dangling.set(`${relation.type} ${isOut} ${node.id} ${key}`, { node, relation })
      return
    }
    const [from, to] = isOut ? [node, other] : [other, node]
    const name = `${relation.type} ${from.id} ${to.id}`
    const by = isOut ? 'from' : 'to'
    const known = links.get(name)
    links.set(name, { type: relation.type, from, to, statedBy: known && known.statedBy !== by ? 'both' : by })
  }

  /** Reading a number is the dear part, and many relations name the same one. */
  #keyOf(text: string): string {
    const known = this.#keys.get(text)
    if (known !== undefined) return known
    const key = numberKey(text)
    this.#keys.set(text, key)
    return key
  }
}

function collectReplacements(
  links: Iterable<Link>,
  dangling: Iterable<{ node: Node; relation: Relation }>,
): Map<string, Replacement[]> {
  const found = new Map<string, Replacement[]>()
  const add = (older: string, replacement: Replacement) => {
    if (isDraftNumber(replacement.by)) return
    const known = found.get(older)
    if (known) known.push(replacement)
    else found.set(older, [replacement])
  }
  const all = [...links]
  const wholly = new Set(all.filter(({ type }) => type === 'replaces').map(({ from, to }) => `${from.id} ${to.id}`))
  for (const { type, from, to, statedBy } of all) {
    // As in `replacementsOf`: a record that is only cited ends no other, unless that one says so itself.
    const isHearsay = from.confidence === 'low' && statedBy === 'from'
    if (!isReplacing(type) || from === to || isHearsay) continue
    const isMutual = type === 'replaces' && wholly.has(`${to.id} ${from.id}`)
    const partly = type === 'replaces-partly'
    add(to.id, { by: from.name, partly, from: sinceOf(from, to), successor: from, isMutual })
  }
  for (const { node, relation } of dangling) {
    if (!isReplacing(relation.type) || relation.direction !== 'in') continue
    const { target, from = null, type } = relation
    add(node.id, { by: target, partly: type === 'replaces-partly', from, successor: null })
  }
  return found
}

/** The day that either end gives for the replacement itself. */
function sinceOf(newer: Node, older: Node): string | null {
  const all = [
    ...newer.relations.filter(
      each => each.direction !== 'in' && older.numbers.some(entry => entry.normal === each.target),
    ),
    ...older.relations.filter(
      each => each.direction === 'in' && newer.numbers.some(entry => entry.normal === each.target),
    ),
  ]
  return all.find(each => isReplacing(each.type) && each.from !== undefined)?.from ?? null
}
