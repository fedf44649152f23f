import type { Language } from '@biaochi/core/language.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { assetFile } from './assets.ts'
import type { Visit } from './page.ts'

/** Language tags of the documents. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const

/** What an address is made from: where the site is, and how the visitor looks at it. */
export type Viewpoint = Pick<Visit, 'language' | 'asOf' | 'isDated'> & {
  readonly options: Pick<Visit['options'], 'basePath'>
}

/** Parameters of an address; empty ones are left out, lists are repeated. */
export type Parameters = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** The address of a page in the language and as of the day that the visitor is at. */
export function link(from: Viewpoint, path: string, parameters: Parameters = {}): string {
  const day = from.isDated ? { asOf: from.asOf } : {}
  return localAddress(from, from.language, path) + question({ ...day, ...parameters })
}

/** The address of a page in a language, without a question. */
export function localAddress(from: Pick<Viewpoint, 'options'>, language: Language, path: string): string {
  const rest = path === '/' && language !== 'zh' ? '' : path
  return `${from.options.basePath}${language === 'zh' ? '' : `/${language}`}${rest}`
}

/** The page of a standard; the day stands in its path. */
export function standardLink(from: Viewpoint, slug: string, day: Day | null = from.isDated ? from.asOf : null): string {
  return localAddress(from, from.language, standardPath(slug, day))
}

/** Path of a standard below the language. */
export function standardPath(slug: string, day: Day | null = null): string {
  return `/std/${encodeURIComponent(slug)}${day ? `/${day}` : ''}`
}

/** The page of a box of a framework; of the whole for null. */
export function boxLink(from: Viewpoint, framework: string, code: string | null): string {
  return link(from, `/framework/${encodeURIComponent(framework)}${code ? `/${encodeURIComponent(code)}` : ''}`)
}

/** An address of the API. */
export function apiLink(from: Pick<Viewpoint, 'options'>, path: string, parameters: Parameters = {}): string {
  return `${from.options.basePath}/api/v1${path}${question(parameters)}`
}

/** `?a=1&b=2`, nothing where no parameter has a value. */
export function question(parameters: Parameters): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') search.append(name, one)
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** Address of an asset, by the name of its file. */
export function assetAddress(visit: Pick<Visit, 'options'>, name: string): string {
  return `${visit.options.basePath}/assets/${assetFile(name)}`
}

/** The same page with the same question in another language. */
export function sameIn(visit: Visit, language: Visit['language']): string {
  const question = visit.query.toString()
  return localAddress(visit, language, visit.path) + (question === '' ? '' : `?${question}`)
}

/** The same page as JSON. */
export function twinAddress(visit: Visit): string {
  const path = visit.path === '/' ? '/index' : visit.path
  const question = visit.query.toString()
  return `${localAddress(visit, visit.language, path)}.json${question === '' ? '' : `?${question}`}`
}
