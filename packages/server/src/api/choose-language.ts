import { type Language, languages } from '@biaochi/core/language.ts'

/** What is answered to those who ask for no language of ours, wherever the server runs. */
const fallback: Language = 'zh'

/** The language that an Accept-Language header prefers (RFC 9110, 12.5.4); Chinese when it names none of ours. */
export function chooseLanguage(header: string | undefined): Language {
  const weights = new Map<string, number>()
  for (const range of (header ?? '').split(',')) {
    const match = /^\s*([a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(range)
    const name = match?.[1]?.toLowerCase()
    if (name) weights.set(name, Math.max(weights.get(name) ?? 0, Number(match?.[2] ?? 1)))
  }
  const weightOf = (language: Language) => weights.get(language) ?? 0
  const best = [...languages].sort((a, b) => weightOf(b) - weightOf(a))[0]
  return best && weightOf(best) > 0 && weightOf(best) > Math.min(...languages.map(weightOf)) ? best : fallback
}
