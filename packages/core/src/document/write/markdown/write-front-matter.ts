import { dump } from 'js-yaml'
import { normaliseNumber } from '../../../number/normalise.ts'
import { emptyMeta } from '../../model/empty-document.ts'
import type { DocumentMeta, StandardDocument, Suppression } from '../../model/standard-document.ts'

/** What of a document stands in its front matter besides the cover. */
export interface FrontMatterExtras {
  /** Suppressions that have no place in the text. */
  readonly suppressions: readonly Suppression[]
  /** Whether the text names the assets in another order, or not all of them. */
  readonly listsAssets: boolean
  readonly saysId: boolean
}

/** The lines of dashes with what the cover says; empty when it says nothing. */
export function writeFrontMatter(document: StandardDocument, extras: FrontMatterExtras): string {
  const { meta, profile, language, id, assets } = document
  const values = {
    ...(extras.saysId ? { id } : {}),
    ...(language === 'zh' ? {} : { language }),
    ...(profile === 'gbt1.1-2020' ? {} : { profile }),
    ...coverValues(meta),
    ...(extras.suppressions.length > 0
      ? { suppressions: extras.suppressions.map(({ at, ...one }) => (at === null ? one : { ...one, at })) }
      : {}),
    ...(extras.listsAssets ? { assets: assets.map(({ id, name }) => ({ id, name })) } : {}),
  }
  return Object.keys(values).length === 0 ? '' : `---\n${dump(values, { lineWidth: -1, flowLevel: 3 })}---\n\n`
}

function coverValues(meta: DocumentMeta): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const key of Object.keys(emptyMeta) as (keyof typeof emptyMeta)[]) {
    const value = meta[key]
    if (value === null || (Array.isArray(value) && value.length === 0)) continue
    values[key] = key === 'titles' ? writeTitles(meta.titles) : value
  }
  if (meta.normal === (meta.number === null ? null : normaliseNumber(meta.number))) delete values.normal
  if (meta.notice !== undefined) values.notice = meta.notice
  return values
}

function writeTitles(titles: DocumentMeta['titles']): unknown {
  const languages = new Set(titles.map(({ language }) => language))
  if (languages.size < titles.length) return titles
  return Object.fromEntries(titles.map(({ language, parts }) => [language, parts]))
}
