import type { Visit } from '../page.ts'

/** The version that the address asks for; null for the newest, `unfit` for what is no version. */
export function readVersion({ query }: Pick<Visit, 'query'>): number | null | 'unfit' {
  const text = query.get('version')
  if (text === null) return null
  const version = Number(text)
  return Number.isInteger(version) && version >= 1 && version <= 1_000_000 ? version : 'unfit'
}
