import { localAddress } from './address.ts'
import { html } from './html.ts'
import type { Absent, Visit } from './page.ts'
import { wordsOf } from './words/words.ts'

/** The answer to an address in which something else stands where a day should. */
export function notADay(visit: Visit, text: string): Absent {
  const shown = text.slice(0, 40)
  const today = localAddress(visit, visit.language, visit.undatedPath)
  return {
    absent: { zh: wordsOf.zh.error.badDay(shown), en: wordsOf.en.error.badDay(shown) },
    status: 400,
    suggestions: html`<p><a class="button" href="${today}">${visit.words.error.toToday}</a></p>`,
  }
}
