import { type ListedProvision, listRequirements } from '@biaochi/core/document/annotate/list-requirements.ts'
import { type ProvisionType, provisionTypes } from '@biaochi/core/document/model/inline.ts'
import { provisionWords } from '@biaochi/core/document/write/html/html-words.ts'
import { contextNames, provisionNames } from '@biaochi/core/document/write/requirements-words.ts'
import { say } from '@biaochi/core/language.ts'
import type { DocumentView } from '../../actions/show-document.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'
import { printCount } from '../print-count.ts'
import { documentLink } from './document-link.ts'

/** What a document asks, recommends and allows, one by one, of all types or of one. */
export function requirementsPart(visit: Visit, { held, document }: DocumentView): Markup {
  const t = visit.words.documents.requirements
  const all = listRequirements(document)
  if (all.length === 0) return html`<p>${t.none}</p>`
  const chosen = provisionTypes.find(type => type === visit.query.get('type')) ?? null
  return html`<p class="lead">${t.lead}</p>
${types(visit, { slug: held.slug, all, chosen })}
${table({
  caption: t.title,
  name: 'requirements',
  columns: [t.clause, t.text, t.type, t.modal],
  rows: all
    .filter(({ type }) => chosen === null || type === chosen)
    .map(one => ({ head: clause(visit, held.slug, one), cells: cells(visit, one) })),
})}`
}

interface Choice {
  readonly slug: string
  readonly all: readonly ListedProvision[]
  readonly chosen: ProvisionType | null
}

function types(visit: Visit, { slug, all, chosen }: Choice): Markup {
  const t = visit.words.documents.requirements
  const counts = Map.groupBy(all, ({ type }) => type)
  const entry = (type: ProvisionType | null, name: string, count: number) =>
    html`<li><a href="${link(visit, `/documents/${encodeURIComponent(slug)}/requirements`, { type, version: visit.query.get('version') })}"${type === chosen ? html` aria-current="true"` : null}>${name} <span class="faint">${printCount(count)}</span></a></li>`
  return html`<ul class="choices">${entry(null, t.all, all.length)}${provisionTypes
    .filter(type => counts.has(type))
    .map(type => entry(type, say(provisionWords[type], visit.language), counts.get(type)?.length ?? 0))}</ul>`
}

function clause(visit: Visit, slug: string, { clause: number, item, paragraph }: ListedProvision): Markup {
  const name = [number ?? visit.words.documents.clauses.whole, item && `${item})`].filter(Boolean).join(' ')
  const version = visit.query.get('version')
  const address = documentLink(visit, slug, { version: version === null ? null : Number(version) })
  return html`<a href="${address}#${paragraph}">${name}</a>`
}

function cells({ language, words }: Visit, one: ListedProvision): (string | Markup)[] {
  const t = words.documents.requirements
  const weight = [
    one.isNormative ? '' : t.informative,
    one.context === 'text' ? '' : say(contextNames[one.context], language),
  ].filter(word => word !== '')
  const type = say(provisionNames[one.type], language)
  return [
    one.text,
    weight.length > 0 ? html`<span>${type} <span class="faint">${weight.join(' · ')}</span></span>` : type,
    one.modal,
  ]
}
