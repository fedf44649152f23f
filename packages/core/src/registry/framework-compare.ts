import type { Text } from '../finding.ts'
import type { Coverage, NodeCoverage, Standing, TopicState } from './coverage.ts'
import type { Day } from './date.ts'
import type { Framework, FrameworkNode } from './framework.ts'

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

/** One of the two days; its version is null when there was no framework yet. */
export interface ComparedSide {
  readonly version: number | null
  readonly asOf: Day
}

/** What differs between two states of a framework: two days, two versions, or both. */
export interface FrameworkComparison {
  readonly before: ComparedSide
  readonly after: ComparedSide
  /** Null for a day on which there was no framework yet. */
  readonly total: { readonly before: BoxCounts | null; readonly after: BoxCounts | null }
  /** Domains and areas, in the order of the framework after; removed ones at the end. */
  readonly boxes: readonly BoxChange[]
  readonly topics: readonly TopicChange[]
  readonly standards: readonly StandardChange[]
}

/**
 * Compares two states of a framework; the same state twice gives no changes. On a day before its first version a
 * framework has neither boxes nor standards, so that all of them come to be.
 */
export function compareFrameworks(before: FrameworkState, after: FrameworkState): FrameworkComparison {
  const pairs = pairNodes(nodesOf(before), nodesOf(after))
  return {
    before: sideOf(before),
    after: sideOf(after),
    total: { before: totalOf(before), after: totalOf(after) },
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

function sideOf({ framework, coverage }: FrameworkState): ComparedSide {
  return { version: coverage.exists ? framework.version : null, asOf: coverage.asOf }
}

function totalOf({ coverage }: FrameworkState): BoxCounts | null {
  return coverage.exists ? counts(coverage.total) : null
}

function nodesOf({ framework, coverage }: FrameworkState): readonly FrameworkNode[] {
  return coverage.exists ? framework.nodes : []
}

function pairNodes(before: readonly FrameworkNode[], after: readonly FrameworkNode[]): Pair[] {
  const old = new Map(before.map(node => [node.code, node]))
  const kept = after.map(node => ({
    code: node.code,
    level: node.level,
    before: old.get(node.code)?.title ?? null,
    after: node.title,
  }))
  const present = new Set(after.map(node => node.code))
  const removed = before
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
  const [from, to] = [stateIn(pair.before, before, pair.code), stateIn(pair.after, after, pair.code)]
  const title = pair.after ?? pair.before ?? { zh: pair.code, en: pair.code }
  return from === to ? [] : [{ code: pair.code, title, before: from, after: to }]
}

function stateIn(title: Text | null, { coverage }: FrameworkState, code: string): TopicState | null {
  return title === null ? null : (coverage.topics[code] ?? null)
}

function compareStandards(before: Coverage, after: Coverage): StandardChange[] {
  const ids = [...new Set([...Object.keys(after.standards), ...Object.keys(before.standards)])]
  const standing = ({ exists, standards }: Coverage, id: string) => (exists && standards[id]?.standing) || null
  return ids
    .map(id => ({ id, before: standing(before, id), after: standing(after, id) }))
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
