import type { Language } from '@biaochi/core/language.ts'
import type { FastifyReply } from 'fastify'
import { languageTags } from './address.ts'
import { withoutSlash } from './answer-unknown.ts'
import type { Absent, Page } from './page.ts'
import type { Door, Exchange } from './portal.ts'
import { readVisit } from './read-visit.ts'
import { sendAnswer } from './send-answer.ts'
import { wordsOf } from './words/words.ts'

/** Reads a request, lets the page answer it, and sends that. */
export async function answerPage(
  door: Door,
  exchange: Exchange,
  { page, language }: { page: Page; language: Language },
): Promise<FastifyReply> {
  const started = performance.now()
  const trimmed = withoutSlash(exchange.request.url, door.options.basePath)
  if (trimmed !== null) return exchange.reply.code(301).header('location', trimmed).send()
  const { visit, wantsJson, badDay } = await readVisit(door, exchange.request)
  const answer = badDay === null ? await page.show(visit) : notADay(badDay)
  exchange.reply.header('content-language', languageTags[language])
  return sendAnswer(exchange, { visit, wantsJson, section: page.section, started }, answer)
}

function notADay(text: string): Absent {
  const shown = text.slice(0, 40)
  return { absent: { zh: wordsOf.zh.error.badDay(shown), en: wordsOf.en.error.badDay(shown) }, status: 400 }
}
