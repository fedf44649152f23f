import type { Language } from '../../language.ts'
import { parseNumber } from '../../number/parse.ts'
import { annexLetter } from '../model/number-document.ts'
import type { DocumentDiff } from './document-diff.ts'
import { nameNumber } from './scope-words.ts'
import { findTechnicalChanges, type TechnicalChange } from './technical-changes.ts'

/** Draft of the part of a foreword that tells of the main technical changes. */
export interface TechnicalChangesText {
  readonly lead: string
  /** Without labels, each with its stop. */
  readonly items: readonly string[]
  /** All of it, a line an item. */
  readonly text: string
}

/**
 * Drafts 主要技术变化 of the foreword with the clause numbers of both editions, for people to edit (GB/T 1.1—2020, 8.3 c);
 * in English as forewords of ISO documents have it (ISO/IEC Directives, Part 2, 12).
 */
export function writeTechnicalChanges(diff: DocumentDiff, language: Language): TechnicalChangesText {
  const changes = joinTerms(findTechnicalChanges(diff))
  const edition = readEdition(diff)
  const lead = leads[language](edition, changes.length === 0)
  const write = language === 'zh' ? inChinese : inEnglish
  const [stop, last] = language === 'zh' ? ['；', '。'] : [';', '.']
  const items = changes.map((change, at) => write(change, edition) + (at < changes.length - 1 ? stop : last))
  const lines = items.map((item, at) => `${annexLetter(at).toLowerCase()}) ${item}`)
  return { lead, items, text: [lead, ...lines].join('\n') }
}

interface Edition {
  /** As printed; null when the old document bears no number. */
  readonly number: string | null
  readonly year: string | null
}

function readEdition({ old }: DocumentDiff): Edition {
  if (old.number === null) return { number: null, year: null }
  const parsed = parseNumber(old.number)
  const number = parsed.normal === null ? old.number : parsed.print
  return { number, year: /[—-]((?:19|20)\d{2})\s*$/.exec(number)?.[1] ?? null }
}

const leads: Readonly<Record<Language, (edition: Edition, isEmpty: boolean) => string>> = {
  zh: ({ number }, isEmpty) =>
    `与${number ?? '所代替的文件'}相比，除结构调整和编辑性改动外，${isEmpty ? '无主要技术变化。' : '主要技术变化如下：'}`,
  en: ({ number }, isEmpty) =>
    isEmpty
      ? `Compared to ${number ?? 'the previous edition'}, there are structural and editorial changes only.`
      : `The main changes compared to ${number ?? 'the previous edition'}, besides structural and editorial ones, are as follows:`,
}

interface JoinedChange extends Omit<TechnicalChange, 'name' | 'old' | 'new'> {
  readonly names: readonly string[]
  readonly old: readonly (string | null)[]
  readonly new: readonly (string | null)[]
}

/** Terms of one change that follow each other are told together. */
function joinTerms(changes: readonly TechnicalChange[]): readonly JoinedChange[] {
  const joined: JoinedChange[] = []
  for (const { name, old, new: next, ...change } of changes) {
    const same = change.of === 'term' ? joined.findIndex(one => one.of === 'term' && one.change === change.change) : -1
    const before = joined[same]
    if (before)
      joined[same] = {
        ...before,
        names: [...before.names, name],
        old: [...before.old, old],
        new: [...before.new, next],
      }
    else joined.push({ ...change, names: [name], old: [old], new: [next] })
  }
  return joined
}

function inChinese(change: JoinedChange, edition: Edition): string {
  const verb = { changed: '更改了', added: '增加了', removed: '删除了' }[change.change]
  const names = change.names.map(name => `“${name}”`).join('')
  return `${verb}${whatInChinese(change, names)}（${placeInChinese(change, edition)}）`
}

function whatInChinese({ change, of, isTitle, isRequirement, ...sides }: JoinedChange, names: string): string {
  if (of === 'term') return change === 'changed' ? `术语${names}的界定` : `术语${names}`
  if (of === 'scope') return '范围'
  if (of === 'annex') return change === 'changed' ? `附录${names}的内容` : `附录${names}`
  const number = sides.new[0] ?? sides.old[0] ?? null
  if (change !== 'changed' && isTitle && /^\d+$/.test(number ?? '')) return `${names}一章`
  return `${names}的${isTitle && isRequirement ? '要求' : '规定'}`
}

function placeInChinese({ change, of, old, new: next }: JoinedChange, { year }: Edition): string {
  const places = (numbers: readonly (string | null)[]) =>
    numbers
      .map(number => (number === null ? '' : of === 'term' ? number : nameNumber(number).zh))
      .filter(Boolean)
      .join('、')
  const edition = year === null ? '上一版' : `${year}年版`
  const before = `${edition}的${places(old) || '相应部分'}`
  if (change === 'removed') return `见${before}`
  const now = `见${places(next) || '相应部分'}`
  return change === 'added' ? now : `${now}，${before}`
}

function inEnglish(change: JoinedChange, edition: Edition): string {
  const names = change.names.map(name => `“${name}”`).join(', ')
  const [what, isPlural] = whatInEnglish(change, names)
  const deed = { changed: 'changed', added: 'added', removed: 'deleted' }[change.change]
  return `${what} ${isPlural ? 'have' : 'has'} been ${deed} (${placeInEnglish(change, edition)})`
}

function whatInEnglish(
  { change, of, isTitle, isRequirement, names: { length } }: JoinedChange,
  names: string,
): readonly [string, boolean] {
  if (of === 'term') {
    if (change === 'changed') return [`the ${length > 1 ? 'entries' : 'entry'} for ${names}`, length > 1]
    return [`the ${length > 1 ? 'terms' : 'term'} ${names}`, length > 1]
  }
  if (of === 'scope') return ['the scope', false]
  if (of === 'annex')
    return change === 'changed' ? [`the content of the annex ${names}`, false] : [`the annex ${names}`, false]
  return isTitle && isRequirement ? [`the requirements of ${names}`, true] : [`the provisions of ${names}`, true]
}

function placeInEnglish({ change, of, old, new: next }: JoinedChange, { year }: Edition): string {
  const places = (numbers: readonly (string | null)[]) =>
    numbers
      .map(number => (number === null ? '' : of === 'term' ? number : nameNumber(number).en))
      .filter(Boolean)
      .join(', ')
  const before = `${places(old) || 'the corresponding part'} of the ${year ?? 'previous'} edition`
  if (change === 'removed') return `see ${before}`
  const now = `see ${places(next) || 'the corresponding part'}`
  return change === 'added' ? now : `${now}; ${before}`
}
