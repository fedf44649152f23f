import { earliest, latest } from '../date.ts'
import { isReplacing } from '../edges.ts'
import { findKnots } from '../knots.ts'
import type { Relation, RelationType } from '../standard.ts'
import { relationNames } from '../standard-words.ts'
import { type Defect, defectOf, type Node } from './defect.ts'

/** A relation between two records of the registry, with who states it. */
export interface Link {
  readonly type: RelationType
  readonly from: Node
  readonly to: Node
  /** Stated by `from`, by `to`, or by both. */
  readonly statedBy: 'from' | 'to' | 'both'
}

/** Defects of relations whose two ends are registered. */
export function findLinkDefects(links: readonly Link[]): Defect[] {
  const replacing = links.filter(link => isReplacing(link.type) && link.from !== link.to)
  return [
    ...links.filter(link => link.from === link.to).map(selfRelation),
    ...findCycles(replacing),
    ...replacing.flatMap(link => laterReplaced(link)),
    ...links.filter(link => link.statedBy === 'both' && !isSaidByNumber(link)).map(statedTwice),
    ...findDisagreements(replacing),
  ]
}

/** A relation to a number that the registry does not hold. */
export function danglingRelation(node: Node, { type, direction, target }: Relation): Defect {
  const [from, to] = direction === 'in' ? [target, node.name] : [node.name, target]
  const names = relationNames.out[type]
  return defectOf(node, {
    rule: 'dangling-relation',
    message: {
      zh: `${target} 不在登记库中（${from} ${names.zh} ${to}）。`,
      en: `The registry does not hold ${target} (${from} ${names.en.toLowerCase()} ${to}).`,
    },
    evidence: { type, direction: direction ?? 'out', target },
    fix: { zh: '登记该标准，或更正编号。', en: 'Register that standard, or correct the number.' },
  })
}

/** The number of an amendment says what it amends; that its record says so too is nothing doubled. */
function isSaidByNumber({ from, to }: Link): boolean {
  return from.name.startsWith(`${to.name}/`)
}

function selfRelation({ from, type }: Link): Defect {
  return defectOf(from, {
    rule: 'self-relation',
    message: {
      zh: `标准与自己有“${relationNames.out[type].zh}”关系。`,
      en: `The standard has the relation “${relationNames.out[type].en.toLowerCase()}” to itself.`,
    },
    evidence: { type },
    fix: { zh: '删除这条关系，或更正对方的编号。', en: 'Remove the relation, or correct the number of the other.' },
  })
}

function findCycles(replacing: readonly Link[]): Defect[] {
  const nodes = new Map<string, Node>()
  const newerToOlder = new Map<string, string[]>()
  for (const { from, to } of replacing) {
    nodes.set(from.id, from).set(to.id, to)
    const known = newerToOlder.get(from.id)
    if (known) known.push(to.id)
    else newerToOlder.set(from.id, [to.id])
  }
  return findKnots(newerToOlder).map(ids => {
    const members = ids.flatMap(id => nodes.get(id) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))
    const names = members.map(node => node.name)
    return {
      records: members.map(node => node.id),
      finding: {
        rule: 'supersession-cycle',
        severity: 'warning',
        message: {
          zh: `这些标准互相代替，成了循环：${names.slice(0, 10).join('、')}。`,
          en: `These standards replace one another in a circle: ${names.slice(0, 10).join(', ')}.`,
        },
        at: { subject: names[0] ?? '' },
        evidence: { members: names.slice(0, 100), size: names.length },
        fix: {
          zh: '找出方向反了的那条关系并更正。',
          en: 'Find the relation that points the wrong way and correct it.',
        },
      },
    }
  })
}

function laterReplaced({ from: newer, to: older }: Link): Defect[] {
  if (newer.issued === null || older.issued === null || latest(newer.issued) >= earliest(older.issued)) return []
  return [
    defectOf(newer, {
      rule: 'replaces-later-standard',
      message: {
        zh: `${newer.name}（${newer.issued} 发布）代替了更晚发布的 ${older.name}（${older.issued}）。`,
        en: `${newer.name} (issued ${newer.issued}) replaces ${older.name}, which was issued later (${older.issued}).`,
      },
      evidence: { older: older.name, issued: newer.issued, olderIssued: older.issued },
      fix: { zh: '核对两者的发布日期和代替方向。', en: 'Check both dates of issue and the direction.' },
    }),
  ]
}

function statedTwice({ from, to, type }: Link): Defect {
  return {
    records: [from.id, to.id],
    finding: {
      rule: 'stated-from-both-ends',
      severity: 'info',
      message: {
        zh: `关系“${from.name} ${relationNames.out[type].zh} ${to.name}”两端都有记载，只算一条。`,
        en: `Both ends state the relation “${from.name} ${relationNames.out[type].en.toLowerCase()} ${to.name}”; it counts once.`,
      },
      at: { subject: from.name },
      evidence: { type, other: to.name },
    },
  }
}

/** One end says wholly, the other partly. */
function findDisagreements(replacing: readonly Link[]): Defect[] {
  const pairs = Map.groupBy(replacing, ({ from, to }) => `${from.id}\n${to.id}`)
  return [...pairs.values()].flatMap(([first, second]) => {
    if (!first || !second) return []
    const { from, to } = first
    return [
      defectOf(from, {
        rule: 'replacement-degree-disagrees',
        message: {
          zh: `${from.name} 代替 ${to.name}：一处说全部，一处说部分。`,
          en: `${from.name} replaces ${to.name}: wholly in one place, partly in another.`,
        },
        evidence: { other: to.name },
      }),
    ]
  })
}
