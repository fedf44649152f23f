import { type Language, languages } from '@biaochi/core/language.ts'
import { isDay } from '@biaochi/core/registry/date.ts'
import type { FastifyRequest } from 'fastify'
import { today } from '../actions/context.ts'
import type { Visit } from './page.ts'
import type { Door } from './portal.ts'
import { readPreferences } from './preferences.ts'
import type { SiteFacts } from './site-facts.ts'
import { wordsOf } from './words/words.ts'

/** A request for a page as it was read. */
export interface Reading {
  readonly visit: Visit
  readonly wantsJson: boolean
  /** What stands where a day should, when it is none; the visit is then as of today. */
  readonly badDay: string | null
}

/** Reads the address of a request: language, path, day, question. */
export async function readVisit(door: Door, request: FastifyRequest): Promise<Reading> {
  return readVisitWith(door, request, await door.readFacts())
}

/** The same with facts at hand: those that say nothing, where the store cannot be read. */
export function readVisitWith(
  { context, options }: Pick<Door, 'context' | 'options'>,
  request: FastifyRequest,
  facts: SiteFacts,
): Reading {
  const { path: wholePath, query } = splitUrl(request.url)
  const { language, path, wantsJson } = readPath(wholePath.slice(options.basePath.length))
  const parameters = readParameters(request.params, wantsJson)
  const asked = parameters.asOf ?? query.get('asOf')
  const isDated = asked !== null && asked !== undefined && isDay(asked)
  const now = today(context)
  const visit: Visit = {
    context,
    options,
    language,
    words: wordsOf[language],
    path,
    undatedPath: parameters.asOf === undefined ? path : path.slice(0, path.lastIndexOf('/')),
    parameters,
    query,
    today: now,
    asOf: isDated ? asked : now,
    isDated,
    preferences: readPreferences(request.headers.cookie),
    facts,
    origin: options.publicOrigin ?? `${request.protocol}://${request.host}`,
    traceId: request.id,
  }
  return { visit, wantsJson, badDay: isDated || !asked ? null : asked }
}

/** Path and question of a request. */
export function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const at = url.indexOf('?')
  return at < 0
    ? { path: url, query: new URLSearchParams() }
    : { path: url.slice(0, at), query: new URLSearchParams(url.slice(at + 1)) }
}

function readPath(whole: string): { language: Language; path: string; wantsJson: boolean } {
  const wantsJson = whole.endsWith('.json')
  const bare = wantsJson ? whole.slice(0, -'.json'.length) : whole
  const language = languages.find(one => `${bare}/`.startsWith(`/${one}/`) && one !== 'zh') ?? 'zh'
  // A path that browsers would take for another host must not come back as a link of ours.
  const path = (language === 'zh' ? bare : bare.slice(language.length + 1)).replace(/^[/\\]+/, '/')
  return { language, path: path === '' || (wantsJson && path === '/index') ? '/' : path, wantsJson }
}

function readParameters(found: unknown, wantsJson: boolean): Record<string, string> {
  if (typeof found !== 'object' || found === null) return {}
  const entries = Object.entries(found).map(([name, value]) => [name, String(value)] as const)
  const last = entries.at(-1)
  if (wantsJson && last?.[1].endsWith('.json')) entries[entries.length - 1] = [last[0], last[1].slice(0, -5)]
  return Object.fromEntries(entries)
}
