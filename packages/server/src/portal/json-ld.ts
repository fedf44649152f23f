import type { StandardView } from '@biaochi/core/registry/query.ts'
import type { OrganisationRole } from '@biaochi/core/registry/standard.ts'
import { standardLink } from './address.ts'
import { html, type Markup, raw } from './html.ts'
import type { Visit } from './page.ts'
import { printNormal } from './parts/number-mark.ts'

/** A standard for search engines: schema.org in a data block, which no browser runs. */
export function jsonLd(visit: Visit, view: StandardView): Markup {
  return html`<script type="application/ld+json">${raw(escapeData(describe(visit, view)))}</script>
`
}

/** JSON that cannot end the element it stands in. */
function escapeData(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function describe(visit: Visit, view: StandardView): object {
  const { record, slug, relations } = view
  const url = visit.origin + standardLink(visit, slug, null)
  const numbers = record.numbers.map(number => printNormal(number.normal))
  const names = [record.titleZh, record.titleEn].filter(title => title !== null)
  const organisations = (role: OrganisationRole) =>
    record.organisations.filter(one => one.role === role).map(({ name }) => ({ '@type': 'Organization', name }))
  const other = (type: string, direction: 'in' | 'out') =>
    relations.filter(one => one.type === type && one.direction === direction).map(one => printNormal(one.number))
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url,
    url,
    identifier: numbers,
    name: names,
    description: record.abstract,
    datePublished: record.issued,
    publisher: organisations('issuer'),
    author: organisations('drafter'),
    isPartOf: other('part-of', 'out'),
    isBasedOn: other('adopts', 'out'),
    citation: other('cites', 'out'),
    expires: record.withdrawn ?? record.expires,
  })
}

function withoutEmpty(facts: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}
