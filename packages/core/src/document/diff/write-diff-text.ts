import { type Language, say } from '../../language.ts'
import { clauseChangeNames, provisionChangeNames } from './change-words.ts'
import type { BlockChange, ClauseChange, ClauseSide, DocumentDiff, ProvisionChange } from './document-diff.ts'
import type { Piece } from './pieces.ts'

/**
 * A comparison as lines for a person: what it comes to, what became of each clause with its words, then provision by
 * provision with the reason. Words that are gone stand as `[-…-]`, new ones as `{+…+}`, as `git diff --word-diff` has them.
 */
export function writeDiffText(
  { summary, meta, clauses, provisions, data }: DocumentDiff,
  language: Language,
): string[] {
  return [
    say(summary.text, language),
    ...meta.map(
      ({ label, old, new: next }) => `${say(label, language)}\t${old.join('、') || '—'} → ${next.join('、') || '—'}`,
    ),
    ...clauses.flatMap(clause => clauseLines(clause, language)),
    ...provisions.flatMap(provision => provisionLines(provision, language)),
    ...data.map(({ name, why }) => `${name}\t${say(why, language)}`),
  ]
}

function clauseLines({ change, old, new: next, scope, title, blocks }: ClauseChange, language: Language): string[] {
  const parts = [say(clauseChangeNames[change], language), sidesOf(nameOf(old), nameOf(next))]
  if (scope) parts.push(say(scope.text, language))
  const titles = title.length > 0 ? [`  ${marked(title)}`] : []
  return [parts.join('\t'), ...titles, ...blocks.flatMap(blockLines)]
}

function blockLines({ parts }: BlockChange): string[] {
  return parts
    .filter(({ change }) => change !== 'same')
    .map(({ label, pieces }) => `  ${label === null ? '' : `${label}  `}${marked(pieces)}`)
}

function marked(pieces: readonly Piece[]): string {
  return pieces
    .map(({ t, text }) => (t === 'same' ? text : t === 'del' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
    .replaceAll('\n', ' ')
}

function provisionLines({ change, old, new: next, why, pieces }: ProvisionChange, language: Language): string[] {
  const place = sidesOf(old && (old.clause ?? '—'), next && (next.clause ?? '—'))
  return [`${say(provisionChangeNames[change], language)}\t${place}\t${say(why, language)}`, `  ${marked(pieces)}`]
}

function nameOf(side: ClauseSide | null): string | null {
  return side && ([side.number, side.title].filter(Boolean).join(' ') || '—')
}

/** `4.3 甲 → 5.2 乙`, one side where there is one or both are the same. */
function sidesOf(old: string | null, next: string | null): string {
  return old === next || old === null || next === null ? (next ?? old ?? '') : `${old} → ${next}`
}
