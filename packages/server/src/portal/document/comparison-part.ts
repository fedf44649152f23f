import { clauseChangeNames, provisionChangeNames } from '@biaochi/core/document/diff/change-words.ts'
import type { BlockChange, ClauseChange, DocumentDiff, PartChange } from '@biaochi/core/document/diff/document-diff.ts'
import type { Piece } from '@biaochi/core/document/diff/pieces.ts'
import { writeTechnicalChanges } from '@biaochi/core/document/diff/write-technical-changes.ts'
import { say } from '@biaochi/core/language.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'

/** Changes of a kind that the page shows; the data has all. */
const mostShown = 300

/** What became of one version in another: requirements first, then clause by clause. */
export function comparisonPart(visit: Visit, diff: DocumentDiff): Markup {
  const t = visit.words.comparison
  if (diff.summary.isSame) return html`<p>${t.same}</p>`
  return html`<p class="lead">${say(diff.summary.text, visit.language)}</p>
${provisions(visit, diff)}${dataChanges(visit, diff)}${metaChanges(visit, diff)}${clauses(visit, diff)}
<section aria-labelledby="foreword"><h2 id="foreword">${t.foreword}</h2><pre class="foreword-draft">${writeTechnicalChanges(diff, visit.language).text}</pre></section>`
}

function provisions(visit: Visit, { provisions: all }: DocumentDiff): Markup | null {
  const { language, words } = visit
  const t = words.comparison
  if (all.length === 0) return null
  return html`<section aria-labelledby="provisions"><h2 id="provisions">${t.provisions}</h2>
${table({
  caption: t.provisions,
  name: 'provisions',
  columns: [t.column.change, t.column.old, t.column.next, t.column.why],
  rows: all.slice(0, mostShown).map(one => ({
    head: html`<span class="change change-${one.change}">${say(provisionChangeNames[one.change], language)}</span>`,
    cells: [
      side(one.old?.clause ?? null, one.pieces, 'ins'),
      side(one.new?.clause ?? null, one.pieces, 'del'),
      say(one.why, language),
    ],
  })),
})}${more(visit, all.length)}</section>`
}

/** One side of a comparison: what is only on the other is left out. */
function side(clause: string | null, pieces: readonly Piece[], without: Piece['t']): Markup {
  const own = pieces.filter(({ t }) => t !== without)
  return html`<span>${clause === null || own.length === 0 ? null : html`<b>${clause}</b> `}${own.map(piece)}</span>`
}

function piece({ t, text }: Piece): Markup {
  if (t === 'same') return html`${text}`
  return t === 'del' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`
}

function clauses(visit: Visit, { clauses: all }: DocumentDiff): Markup | null {
  const changed = all.filter(({ change }) => change !== 'unchanged')
  if (changed.length === 0) return null
  const t = visit.words.comparison
  return html`<section aria-labelledby="clauses"><h2 id="clauses">${t.clauses}</h2>${changed
    .slice(0, mostShown)
    .map(one => clause(visit, one))}${more(visit, changed.length)}</section>`
}

function clause({ language }: Visit, one: ClauseChange): Markup {
  const [old, next] = [one.old, one.new].map(each => each && [each.number, each.title].filter(Boolean).join(' '))
  const name = old && next && old !== next ? html`${old} → ${next}` : html`${next ?? old ?? ''}`
  return html`<section class="clause-change"><h3><span class="change change-${one.change}">${say(clauseChangeNames[one.change], language)}</span> ${name}</h3>
${one.scope ? html`<p>${say(one.scope.text, language)}</p>` : null}${one.blocks.map(block)}</section>`
}

function block({ change, parts }: BlockChange): Markup {
  return html`<div class="block-change block-${change}">${parts.filter(part => part.change !== 'same').map(partLine)}</div>`
}

function partLine({ label, pieces }: PartChange): Markup {
  return html`<p>${label === null ? null : html`<span class="faint">${label}</span> `}${pieces.map(piece)}</p>`
}

function dataChanges(visit: Visit, { data }: DocumentDiff): Markup | null {
  const t = visit.words.comparison
  if (data.length === 0) return null
  const weight = (isBreaking: boolean | null) =>
    isBreaking === null ? t.uncertain : isBreaking ? t.breaking : t.compatible
  return html`<section aria-labelledby="data"><h2 id="data">${t.data}</h2><ul>${data
    .slice(0, mostShown)
    .map(
      one =>
        html`<li><b>${one.name}</b> ${say(one.why, visit.language)} <span class="faint">${weight(one.isBreaking)}</span></li>`,
    )}</ul>${more(visit, data.length)}</section>`
}

function metaChanges(visit: Visit, { meta }: DocumentDiff): Markup | null {
  if (meta.length === 0) return null
  return html`<section aria-labelledby="meta"><h2 id="meta">${visit.words.comparison.meta}</h2><ul>${meta.map(
    ({ label, old, new: next }) =>
      html`<li>${say(label, visit.language)}${visit.words.site.colon}<del>${old.join('、')}</del> <ins>${next.join('、')}</ins></li>`,
  )}</ul></section>`
}

function more(visit: Visit, count: number): Markup | null {
  return count > mostShown ? html`<p class="faint">${visit.words.comparison.more(count - mostShown)}</p>` : null
}
