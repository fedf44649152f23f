import type { Place } from '../../finding.ts'
import { importPattern } from '../pattern/import-pattern.ts'
import type { Losses } from './losses.ts'
import type { DomainDraft } from './package-draft.ts'

/**
 * How the source applies its pattern. `search`: anywhere in the text (JSON Schema, ECMA-262). `whole`: to the whole text, in
 * the syntax of XML Schema or, as people write it, of ECMAScript with needless anchors (Table Schema, CSVW).
 */
export type PatternUse = 'search' | 'whole'

/** A pattern of the source as a domain; nothing, with the loss told, where it cannot be a portable one. */
export function importDomain(
  text: string,
  use: PatternUse,
  { losses, at }: { losses: Losses; at: Place },
): DomainDraft[] {
  const attempts = use === 'search' ? [importPattern(text, 'ecmascript')] : wholeAttempts(text)
  const done = attempts.find(({ value }) => value !== null)
  if (done?.value != null) {
    losses.takeAll(done.findings, at)
    return [{ pattern: done.value }]
  }
  const { zh, en } = attempts[0]?.findings[0]?.message ?? { zh: '模式不可移植。', en: 'the pattern is not portable.' }
  losses.demand(`pattern ${text.slice(0, 100)}`, { zh, en }, at)
  return []
}

function wholeAttempts(text: string) {
  const bare = text.replace(/^\^/, '').replace(/((?:^|[^\\])(?:\\\\)*)\$$/, '$1')
  return [
    importPattern(`^(?:${bare})$`, 'ecmascript'),
    ...(bare === text ? [] : [importPattern(text, 'ecmascript')]),
    importPattern(text, 'xsd'),
  ]
}
