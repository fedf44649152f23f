import { link, type Parameters } from './address.ts'
import { html } from './html.ts'
import type { Absent, Visit } from './page.ts'
import { wordsOf } from './words/words.ts'

/** One page of a list that is all at hand. */
export interface CutPage<Item> {
  readonly items: readonly Item[]
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** The page of a list that the address asks for by the parameter `name`, or what to answer where there is no such page. */
export function cutPage<Item>(
  visit: Visit,
  all: readonly Item[],
  { perPage, name = 'page' }: { readonly perPage: number; readonly name?: string },
): CutPage<Item> | Absent {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const asked = visit.query.get(name) ?? '1'
  const page = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
  if (page < 1 || page > pages) return noSuchPage(visit, { asked, pages, name })
  return { items: all.slice((page - 1) * perPage, page * perPage), page, pages }
}

function noSuchPage(visit: Visit, { asked, pages, name }: { asked: string; pages: number; name: string }): Absent {
  const shown = asked.slice(0, 20)
  return {
    absent: { zh: wordsOf.zh.error.badPage(shown, pages), en: wordsOf.en.error.badPage(shown, pages) },
    status: 400,
    suggestions: html`<p><a class="button" href="${link(visit, visit.undatedPath, otherParameters(visit, name))}">${visit.words.error.toFirstPage}</a></p>`,
  }
}

/** What the question says besides the page of a list and the day. */
export function otherParameters({ query }: Visit, name: string): Parameters {
  const names = [...new Set(query.keys())].filter(one => one !== name && one !== 'asOf')
  return Object.fromEntries(names.map(one => [one, query.getAll(one)]))
}
