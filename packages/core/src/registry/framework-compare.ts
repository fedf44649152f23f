import type { Text } from '../finding.ts'
import type { Coverage, NodeCoverage, Standing, TopicState } from './coverage.ts'
import type { Day } from './date.ts'
import type { Framework } from './framework.ts'

/** A framework with its coverage as of a day. */
export interface FrameworkState {
  readonly framework: Framework
  readonly coverage: Coverage
}

/** The counts of a box that a comparison looks at. */
export type BoxCounts = Pick<NodeCoverage, 'present' | 'shouldHave' | 'topics' | 'topicCount'>

/** A box whose counts, title or place differ; a side is null where the box was not there. */
export interface BoxChange {
  readonly code: string
  readonly title: Text
  /** The title before, where it was another. */
  readonly formerTitle: Text | null
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: BoxCounts | null
  readonly after: BoxCounts | null
}

/** A topic whose state differs. */
export interface TopicChange {
  readonly code: string
  readonly title: Text
  readonly before: TopicState | null
  readonly after: TopicState | null
}

/** A record whose standing in the framework differs; null where it had no place in it. */
export interface StandardChange {
  readonly id: string
  readonly before: Standing | null
  readonly after: Standing | null
}

/** What differs between two states of a framework: two days, two versions, or both. */
export interface FrameworkComparison {
  readonly before: { readonly version: number; readonly asOf: Day }
  readonly after: { readonly version: number; readonly asOf: Day }
  readonly total: { readonly before: BoxCounts; readonly after: BoxCounts }
  /** Domains and areas, in the order of the framework after; removed ones at the end. */
  readonly boxes: readonly BoxChange[]
  readonly topics: readonly TopicChange[]
  readonly standards: readonly StandardChange[]
}

/** Compares two states of a framework; the same state twice gives no changes. */
export function compareFrameworks(before: FrameworkState, after: FrameworkState): FrameworkComparison {
  const pairs = pairNodes(before.framework, after.framework)
  return {
    before: { version: before.framework.version, asOf: before.coverage.asOf },
    after: { version: after.framework.version, asOf: after.coverage.asOf },
    total: { before: counts(before.coverage.total), after: counts(after.coverage.total) },
    boxes: pairs.filter(pair => pair.level !== 'topic').flatMap(pair => compareBox(pair, before, after)),
    topics: pairs.filter(pair => pair.level === 'topic').flatMap(pair => compareTopic(pair, before, after)),
    standards: compareStandards(before.coverage, after.coverage),
  }
}

interface Pair {
  readonly code: string
  readonly level: 'domain' | 'area' | 'topic'
  readonly before: Text | null
  readonly after: Text | null
}

function pairNodes(before: Framework, after: Framework): Pair[] {
  const old = new Map(before.nodes.map(node => [node.code, node]))
  const kept = after.nodes.map(node => ({
    code: node.code,
    level: node.level,
    before: old.get(node.code)?.title ?? null,
    after: node.title,
  }))
  const present = new Set(after.nodes.map(node => node.code))
  const removed = before.nodes
    .filter(node => !present.has(node.code))
    .map(node => ({ code: node.code, level: node.level, before: node.title, after: null }))
  return [...kept, ...removed]
}

function compareBox(pair: Pair, before: FrameworkState, after: FrameworkState): BoxChange[] {
  const [from, to] = [boxCounts(pair.before, before, pair.code), boxCounts(pair.after, after, pair.code)]
  const isRenamed = pair.before !== null && pair.after !== null && !isSame(pair.before, pair.after)
  if (!isRenamed && isSame(from, to)) return []
  const title = pair.after ?? pair.before ?? { zh: pair.code, en: pair.code }
  const kind = from === null ? 'added' : to === null ? 'removed' : 'changed'
  return [{ code: pair.code, title, formerTitle: isRenamed ? pair.before : null, kind, before: from, after: to }]
}

function compareTopic(pair: Pair, before: FrameworkState, after: FrameworkState): TopicChange[] {
  const [from, to] = [before.coverage.topics[pair.code] ?? null, after.coverage.topics[pair.code] ?? null]
  const title = pair.after ?? pair.before ?? { zh: pair.code, en: pair.code }
  return from === to ? [] : [{ code: pair.code, title, before: from, after: to }]
}

function compareStandards(before: Coverage, after: Coverage): StandardChange[] {
  const ids = [...new Set([...Object.keys(after.standards), ...Object.keys(before.standards)])]
  return ids
    .map(id => ({
      id,
      before: before.standards[id]?.standing ?? null,
      after: after.standards[id]?.standing ?? null,
    }))
    .filter(change => change.before !== change.after)
}

function boxCounts(title: Text | null, { coverage }: FrameworkState, code: string): BoxCounts | null {
  const box = coverage.nodes[code]
  return title === null || box === undefined ? null : counts(box)
}

function counts({ present, shouldHave, topics, topicCount }: NodeCoverage): BoxCounts {
  return { present, shouldHave, topics, topicCount }
}

function isSame(a: object | null, b: object | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
