import type { Text } from '../finding.ts'
import { parseNumber } from '../number/parse.ts'
import { numberSlug } from '../number/slug.ts'
import type { Standard } from './standard.ts'

/** A way to cite a standard. */
export type CitationStyle = 'gbt7714-2015' | 'gbt7714-2025' | 'bibtex' | 'csl-json'

/** The styles with their names; the first is the one in force since 2026-07-01. */
export const citationStyles: readonly { readonly id: CitationStyle; readonly title: Text }[] = [
  { id: 'gbt7714-2025', title: { zh: 'GB/T 7714—2025', en: 'GB/T 7714—2025' } },
  { id: 'gbt7714-2015', title: { zh: 'GB/T 7714—2015', en: 'GB/T 7714—2015' } },
  { id: 'bibtex', title: { zh: 'BibTeX', en: 'BibTeX' } },
  { id: 'csl-json', title: { zh: 'CSL-JSON', en: 'CSL-JSON' } },
]

type Cited = Pick<Standard, 'numbers' | 'titleZh' | 'titleEn' | 'issued' | 'organisations' | 'sources'>

/**
 * A standard as references cite it. What the record does not hold — the place and the house of publication, a title — is
 * left out, never made up; the place of publication and the date of access of GB/T 7714 are the reader's to add.
 */
export function citeStandard(standard: Cited, style: CitationStyle): string {
  switch (style) {
    case 'gbt7714-2015':
      return cite2015(standard)
    case 'gbt7714-2025':
      return cite2025(standard)
    case 'bibtex':
      return citeBibtex(standard)
    case 'csl-json':
      return JSON.stringify([citeCsl(standard)], null, 2)
  }
}

/**
 * `责任者. 名称: 编号[S]. 出版年.` (GB/T 7714—2015, 4.1 and the example of a standard in Annex A), with half-width marks; the one
 * responsible is the committee in charge (归口), else the issuer. The year is that of issue.
 */
function cite2015(standard: Cited): string {
  const author = authorOf(standard)
  const named = [titleOf(standard), printedNumber(standard)].filter(part => part !== null).join(': ')
  const year = standard.issued?.slice(0, 4)
  return [author, `${named}[S]`, year]
    .filter(part => part !== null && part !== undefined)
    .join('. ')
    .concat('.')
}

/** `编号 名称[S].`, with `[S/OL]` and the address where there is one [S]: GB/T 7714—2025 puts the number first and drops author and publisher. */
function cite2025(standard: Cited): string {
  const named = [printedNumber(standard), titleOf(standard)].filter(part => part !== null).join(' ')
  const address = addressOf(standard)
  return address === null ? `${named}[S].` : `${named}[S/OL]. ${address}.`
}

function citeBibtex(standard: Cited): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', titleOf(standard)],
    ['number', printedNumber(standard)],
    ['institution', authorOf(standard)],
    ['publisher', issuerOf(standard)],
    ['date', standard.issued],
    ['year', standard.issued?.slice(0, 4) ?? null],
    ['url', addressOf(standard)],
    ['langid', languageOf(standard, { zh: 'chinese', en: 'english' })],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${name === 'url' ? value : escapeTex(value)}}`],
  )
  return `@standard{${keyOf(standard)},\n${lines.join(',\n')}\n}`
}

/** An item of CSL-JSON, type `standard` (CSL 1.0.2). */
function citeCsl(standard: Cited): object {
  const author = authorOf(standard)
  const issued = standard.issued?.split('-').map(Number)
  const members: readonly (readonly [string, unknown])[] = [
    ['id', keyOf(standard)],
    ['type', 'standard'],
    ['title', titleOf(standard)],
    ['number', printedNumber(standard)],
    ['author', author === null ? null : [{ literal: author }]],
    ['publisher', issuerOf(standard)],
    ['issued', issued ? { 'date-parts': [issued] } : null],
    ['URL', addressOf(standard)],
    ['language', languageOf(standard, { zh: 'zh-CN', en: 'en' })],
  ]
  return Object.fromEntries(members.filter(([, value]) => value !== null))
}

function titleOf({ titleZh, titleEn }: Cited): string | null {
  return titleZh ?? titleEn
}

/** The language of the title that is cited; without a title nobody knows. */
function languageOf({ titleZh, titleEn }: Cited, names: { readonly zh: string; readonly en: string }): string | null {
  if (titleZh !== null) return names.zh
  return titleEn === null ? null : names.en
}

function printedNumber({ numbers }: Cited): string | null {
  const [first] = numbers
  if (!first) return null
  const number = parseNumber(first.normal)
  return number.normal === null ? first.normal : number.print
}

function authorOf({ organisations }: Cited): string | null {
  return organisations.find(each => each.role === 'custodian')?.name ?? issuerOf({ organisations })
}

function issuerOf({ organisations }: Pick<Cited, 'organisations'>): string | null {
  return organisations.find(each => each.role === 'issuer')?.name ?? null
}

/** The address of the first official source; other sources are no place to send readers to. */
function addressOf({ sources }: Cited): string | null {
  return sources.find(({ tier, text }) => tier === 'official' && /^https?:\/\/\S+$/.test(text))?.text ?? null
}

function keyOf({ numbers, titleZh, titleEn }: Cited): string {
  return numbers[0]
    ? numberSlug(numbers[0].normal)
    : (titleZh ?? titleEn ?? 'standard').replace(/[\s,{}"'#%=\\~]+/g, '-')
}

function escapeTex(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  }
  return text.replace(/[\\~^&%$#_{}]/g, mark => marks[mark] ?? `\\${mark}`)
}
