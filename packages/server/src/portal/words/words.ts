import type { Language } from '@biaochi/core/language.ts'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

export type { Words } from './zh.ts'

/** The dictionary of each language. */
export const wordsOf: Readonly<Record<Language, Words>> = { zh, en }
