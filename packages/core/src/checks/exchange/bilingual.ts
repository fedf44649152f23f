import type { Text } from '../../finding.ts'
import type { Losses } from './losses.ts'

/** A name or a sentence in one language, as both; the other language gets `fallback`, and the loss is told once. */
export function bilingual(text: string | undefined, fallback: string, losses: Losses): Text {
  const said = (text ?? fallback).trim() || fallback.trim() || '—'
  const other = fallback.trim() || said
  losses.take('language-filled', {
    zh: '来源的名称和说明只有一种语言；另一种语言用字段名或原文代替，请补译。',
    en: 'Names and descriptions of the source are in one language; the other one is filled with field names or the same words. Please translate.',
  })
  return isChinese(said)
    ? { zh: said, en: isChinese(other) ? said : other }
    : { zh: isChinese(other) ? other : said, en: said }
}

/** A name of which both languages are known, or one. */
export function nameOf(names: { zh?: string | undefined; en?: string | undefined }, id: string, losses: Losses): Text {
  const { zh, en } = { zh: names.zh?.trim(), en: names.en?.trim() }
  if (zh && en) return { zh, en }
  return bilingual(zh || en, id, losses)
}

/** Whether a text has Chinese characters. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
