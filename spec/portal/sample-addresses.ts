import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { languages } from '@biaochi/core/language.ts'
import { readRequestExamples } from '../catalogue/read-examples.ts'

const folder = resolve(import.meta.dirname, '../../packages/server/src/portal/pages')

/** An address of a page, as its document shows it. */
export interface SampleAddress {
  /** Name of the page. */
  readonly page: string
  /** Below the language, `/std/DB31T-1537-2025`. */
  readonly path: string
  /** What it answers on the programme that comes along. */
  readonly status: number
}

/** Every address of a document among the examples of the pages: no twins, redirections, feeds or files; each once. */
export const sampleAddresses: readonly SampleAddress[] = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .flatMap(name =>
    readRequestExamples(join(folder, name)).map(({ path, status }) => ({
      page: name.slice(0, -3),
      path: withoutLanguage(path),
      status,
    })),
  )
  .filter(({ path, status }) => (status < 300 || status >= 400) && !/\.(json|atom|csv|ics)(\?|$)/.test(path))
  .filter(({ path }, index, all) => all.findIndex(one => one.path === path) === index)

/** The same address in each language. */
export function inLanguages(path: string): { readonly language: string; readonly address: string }[] {
  return languages.map(language => ({
    language,
    address: language === 'zh' ? path : `/${language}${path === '/' ? '' : path}`,
  }))
}

function withoutLanguage(path: string): string {
  return path.replace(/^\/en(?=\/|$)/, '') || '/'
}

/** Every page once, one of the past, and one that is not there. */
export const onePerPage: readonly SampleAddress[] = sampleAddresses.filter(({ page, path, status }, index) =>
  status === 200
    ? path.includes('asOf=2023') || sampleAddresses.findIndex(one => one.page === page && one.status === 200) === index
    : page === 'standard',
)
