import type { Finding, Place, Text } from '../finding.ts'
import type { Framework, FrameworkLevel } from './framework.ts'

/** Depths of the framework and of its frame: 领域、方面、主题; 部分、框. */
export type BoxLevel = FrameworkLevel | 'part' | 'box'

/** A box as it was read, before it is known to have its place in the tree. */
export interface LooseBox {
  readonly code: string
  readonly parent: string | null
  readonly level: BoxLevel
  readonly at: Place
}

const above: Readonly<Record<BoxLevel, BoxLevel | null>> = {
  domain: null,
  area: 'domain',
  topic: 'area',
  part: null,
  box: 'part',
}
const levelWords: Readonly<Record<BoxLevel, Text>> = {
  domain: { zh: '领域', en: 'domain' },
  area: { zh: '方面', en: 'area' },
  topic: { zh: '主题', en: 'topic' },
  part: { zh: '框外部分', en: 'part of the frame' },
  box: { zh: '框外的框', en: 'box of the frame' },
}

/** The boxes of a framework and of its frame, all at one place. */
export function looseBoxes(framework: Pick<Framework, 'nodes' | 'frame'>, at: Place): LooseBox[] {
  return [
    ...framework.nodes.map(({ code, parent, level }) => ({ code, parent, level, at })),
    ...framework.frame.map(
      ({ code, parent }) => ({ code, parent, level: parent === null ? 'part' : 'box', at }) as const,
    ),
  ]
}

/** What keeps boxes from being a tree: codes given twice, unknown parents, circles, levels that do not nest. */
export function findFrameworkDefects(nodes: readonly LooseBox[]): Finding[] {
  const known = new Map<string, LooseBox>()
  const doubled: Finding[] = []
  for (const node of nodes) {
    const first = known.get(node.code)
    if (first) doubled.push(codeDuplicate(node, first))
    else known.set(node.code, node)
  }
  const unique = [...known.values()]
  return [
    ...doubled,
    ...unique.flatMap(node => judgeParent(node, known)),
    ...unique.filter(node => isInCircle(node, known)).map(circle),
  ]
}

function judgeParent(node: LooseBox, known: ReadonlyMap<string, LooseBox>): Finding[] {
  if (node.parent === null) return above[node.level] === null ? [] : [parentMissing(node)]
  const parent = known.get(node.parent)
  if (!parent) return [parentUnknown(node)]
  return parent.level === above[node.level] ? [] : [levelWrong(node, parent)]
}

/** Sound frameworks are three deep; a circle longer than this has wrong levels anyway. */
const longestCircle = 100

function isInCircle(node: LooseBox, known: ReadonlyMap<string, LooseBox>): boolean {
  const seen = new Set<string>()
  let at: LooseBox | undefined = node
  while (at?.parent != null && !seen.has(at.code) && seen.size < longestCircle) {
    seen.add(at.code)
    if (at.parent === node.code) return true
    at = known.get(at.parent)
  }
  return false
}

function codeDuplicate(node: LooseBox, first: LooseBox): Finding {
  return {
    rule: 'framework-code-duplicate',
    severity: 'error',
    message: {
      zh: `编码 ${node.code} 出现不止一次；它是网址的一部分，必须唯一。`,
      en: `The code ${node.code} is given more than once; it is part of addresses and must be unique.`,
    },
    at: { ...node.at, subject: node.code },
    evidence: first.at.record === undefined ? {} : { firstRecord: first.at.record },
  }
}

function parentMissing(node: LooseBox): Finding {
  return {
    rule: 'framework-parent-missing',
    severity: 'error',
    message: {
      zh: `${levelWords[node.level].zh} ${node.code} 没有写明上级。`,
      en: `The ${levelWords[node.level].en} ${node.code} does not say what it stands in.`,
    },
    at: { ...node.at, subject: node.code },
    fix: {
      zh: '在“上级”一列写明上级编码；领域才可以留空。',
      en: 'Give the code of its parent; only domains have none.',
    },
  }
}

function parentUnknown(node: LooseBox): Finding {
  return {
    rule: 'framework-parent-unknown',
    severity: 'error',
    message: {
      zh: `${node.code} 的上级 ${node.parent} 不在表中。`,
      en: `${node.parent}, which ${node.code} stands in, is not in the table.`,
    },
    at: { ...node.at, subject: node.code },
    evidence: { parent: node.parent },
    fix: { zh: '补上该上级的一行，或改正上级编码。', en: 'Add the row of the parent, or mend its code.' },
  }
}

function levelWrong(node: LooseBox, parent: LooseBox): Finding {
  return {
    rule: 'framework-level-wrong',
    severity: 'error',
    message: {
      zh: `${levelWords[node.level].zh} ${node.code} 放在${levelWords[parent.level].zh} ${parent.code} 之下；方面属于领域，主题属于方面，领域没有上级。`,
      en: `The ${levelWords[node.level].en} ${node.code} stands in the ${levelWords[parent.level].en} ${parent.code}; areas stand in domains, topics in areas, domains in nothing.`,
    },
    at: { ...node.at, subject: node.code },
    evidence: { level: node.level, parent: parent.code, parentLevel: parent.level },
  }
}

function circle(node: LooseBox): Finding {
  return {
    rule: 'framework-circle',
    severity: 'error',
    message: {
      zh: `${node.code} 经由它的上级又回到自己。`,
      en: `${node.code} leads back to itself by way of its parents.`,
    },
    at: { ...node.at, subject: node.code },
    evidence: { parent: node.parent },
  }
}
