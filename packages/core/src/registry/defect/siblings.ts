import { isDraftNumber } from '../draft-number.ts'
import type { Defect, Node } from './defect.ts'

/** Records that carry one number, that look like one joint standard, or that look like stages of one project. */
export function findSiblingDefects(nodes: Iterable<Node>): Defect[] {
  const byKey = new Map<string, Node[]>()
  const byJoint = new Map<string, Node[]>()
  const byProject = new Map<string, Node[]>()
  for (const node of nodes) {
    for (const key of new Set(node.keys)) push(byKey, key, node)
    if (node.number?.scheme === 'local-yangtze-delta') push(byJoint, jointKey(node), node)
    const project = projectKey(node)
    if (project !== null) push(byProject, project, node)
  }
  return [
    ...groups(byKey).map(doubledNumber),
    ...groups(byJoint).map(jointCandidate),
    ...groups(byProject).filter(isOneProject).map(stagesOfOne),
  ]
}

function push(map: Map<string, Node[]>, key: string, node: Node): void {
  const known = map.get(key)
  if (known) known.push(node)
  else map.set(key, [node])
}

function groups(map: ReadonlyMap<string, readonly Node[]>): (readonly Node[])[] {
  return [...map.values()].filter(group => group.length > 1)
}

/** Joint standards of the Yangtze delta have one serial and year in every province (domain fact [V]). */
function jointKey({ number }: Node): string {
  return [number?.serial, number?.part, number?.year].join('|')
}

/** What the stages of one ISO or IEC project have in common: the number without stage and year. */
function projectKey({ number }: Node): string | null {
  if (number?.scheme !== 'iso-iec') return null
  const code = number.code?.replace(/[ /](?:PWI|NP|AWI|WD|CD|CDV|DIS|FDIS|PRF|DTS|DTR|DPAS)$/, '')
  const change = number.amendments.at(-1)
  const base = [code, number.serial, number.part].join('|')
  return change ? `${base}|${number.year}|${change.kind}|${change.number}` : base
}

/** An undated record beside a dated one of the same day of issue, or several drafts. */
function isOneProject(group: readonly Node[]): boolean {
  const drafts = group.filter(isUnfinished)
  const dated = group.filter(node => !isUnfinished(node))
  const isPublished = drafts.some(draft => draft.issued !== null && dated.some(node => node.issued === draft.issued))
  return isPublished || drafts.length > 1
}

function isUnfinished({ number }: Node): boolean {
  if (number === null) return false
  return (number.amendments.at(-1) ?? number).year === null || isDraftNumber(number.normal)
}

function defectOfGroup(group: readonly Node[], finding: Omit<Defect['finding'], 'at' | 'evidence'>): Defect {
  return {
    records: group.map(node => node.id),
    finding: {
      ...finding,
      at: { subject: group[0]?.name ?? '' },
      evidence: { records: group.slice(0, 20).map(node => `${node.name} (${node.id})`), size: group.length },
    },
  }
}

function doubledNumber(group: readonly Node[]): Defect {
  return defectOfGroup(group, {
    rule: 'duplicate-number',
    severity: 'warning',
    message: {
      zh: `${group.length} 条记录有同一个编号 ${group[0]?.name}。`,
      en: `${group.length} records carry the number ${group[0]?.name}.`,
    },
    fix: { zh: '核对后更正其中一条的编号。', en: 'Find out which is right and correct the number of the other.' },
  })
}

function jointCandidate(group: readonly Node[]): Defect {
  const names = group.map(node => node.name).join('、')
  return defectOfGroup(group, {
    rule: 'joint-number-candidate',
    severity: 'info',
    message: {
      zh: `可能是同一项区域协同标准的几个编号：${names}。`,
      en: `These may be numbers of one joint standard of the Yangtze delta: ${names}.`,
    },
    fix: {
      zh: '若是同一文本，用 registry set 把其他编号填入 joint_numbers。',
      en: 'If the text is the same, put the other numbers into joint_numbers with registry set.',
    },
  })
}

function stagesOfOne(group: readonly Node[]): Defect {
  const names = group.map(node => node.name).join('、')
  return defectOfGroup(group, {
    rule: 'stages-of-one-project',
    severity: 'warning',
    message: {
      zh: `这些记录像是同一项目的不同阶段，各算了一条：${names}。`,
      en: `These records look like stages of one project, and each counts by itself: ${names}.`,
    },
  })
}
