import { link, type Viewpoint } from '../address.ts'

/** Parts of the page of a document, the text first. */
export const documentParts = ['text', 'requirements', 'terms', 'references', 'versions'] as const
/** `data` is there for standards that run. */
export type DocumentPart = (typeof documentParts)[number] | 'data'

/** Address of a document, or of a part of its page. */
export function documentLink(
  from: Viewpoint,
  slug: string,
  { part = 'text', version = null }: { readonly part?: DocumentPart; readonly version?: number | null } = {},
): string {
  const path = `/documents/${encodeURIComponent(slug)}${part === 'text' ? '' : `/${part}`}`
  return link(from, path, { version: version === null ? null : String(version) })
}
