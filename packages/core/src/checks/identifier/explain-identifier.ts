import type { Text } from '../../finding.ts'
import { matchesPattern } from '../pattern/match-pattern.ts'
import { readDay } from '../reference/date.ts'
import { checkCharacterFor, checkPositionsOf, isCheckRight } from './check-digit.ts'
import { explainStructure } from './explain-structure.ts'
import { isIdentifierSound, partOf } from './judge-identifier.ts'
import type { CharacterRange, IdentifierCheck, IdentifierPart, IdentifierScheme } from './scheme.ts'
import { explainSpreadsheet } from './spreadsheet-damage.ts'

/** Why a text is no sound identifier, as the end of a sentence; null when it is one. Codes within it are for the caller to look at. */
export function explainIdentifier(text: string, scheme: IdentifierScheme): Text | null {
  const isSound = (one: string) => isIdentifierSound(one, withoutCodes(scheme), () => [])
  if (isSound(text)) return null
  return (
    explainSpreadsheet(text, isSound) ??
    explainDates(text, scheme) ??
    (matchesPattern(text, scheme.pattern) ? null : explainStructure(text, scheme)) ??
    explainChecks(text, scheme)
  )
}

function withoutCodes(scheme: IdentifierScheme): IdentifierScheme {
  return { ...scheme, parts: scheme.parts.map(({ codes: _, ...part }) => part) }
}

/** A date that is written in digits and does not exist is said before anything about single characters. */
function explainDates(text: string, scheme: IdentifierScheme): Text | null {
  for (const part of scheme.parts) {
    if (part.date === undefined || !isAbout(text, part)) continue
    const found = partOf(text, part)
    const isWritten = /^[0-9./-]+$/.test(found)
    const isTheFault = isWritten && (matchesPattern(text, scheme.pattern) || fitsOtherwise(text, part, scheme))
    if (isTheFault && readDay(found, part.date) === undefined)
      return { zh: `日期 ${found} 不存在`, en: `the date ${found} does not exist` }
  }
  return null
}

/** Whether the text would fit with another date, so that the date is what is wrong with its structure. */
function fitsOtherwise(text: string, part: IdentifierPart, { pattern }: IdentifierScheme): boolean {
  const written = someDay[part.date ?? 'YYYY']
  return matchesPattern(text.slice(0, part.start) + written + text.slice(part.start + part.length), pattern)
}

const someDay = {
  'YYYY-MM-DD': '2000-01-01',
  YYYYMMDD: '20000101',
  'YYYY/MM/DD': '2000/01/01',
  'YYYY.MM.DD': '2000.01.01',
  'YYYY-MM': '2000-01',
  YYYYMM: '200001',
  YYYY: '2000',
} as const

function isAbout(text: string, { when }: { readonly when?: string }): boolean {
  return when === undefined || matchesPattern(text, when)
}

function explainChecks(text: string, scheme: IdentifierScheme): Text | null {
  for (const check of scheme.checks) {
    if (isAbout(text, check) && !isCheckRight(partOf(text, check.part), check.algorithm))
      return explainCheck(text, check, scheme)
  }
  return null
}

function explainCheck(text: string, { part, algorithm }: IdentifierCheck, scheme: IdentifierScheme): Text {
  const checked = partOf(text, part)
  const characters = [...checked]
  const found = checkPositionsOf(characters.length, algorithm)
    .map(at => characters[at] ?? '')
    .join('')
  const wanted = checkCharacterFor(checked, algorithm)
  const place = part ? sayPart(part, scheme) : { zh: '', en: '' }
  if (wanted === null)
    return {
      zh: `${place.zh}没有校验码与之相配：不在字母表或长度之内，或者这样的代码不予分配`,
      en: `no check character belongs to it${place.en}: it is not of the alphabet and length, or such a code is not issued`,
    }
  return {
    zh: `${place.zh}校验码应为 ${wanted}，实为 ${found}`,
    en: `the check character${place.en} should be ${wanted} and is ${found}`,
  }
}

function sayPart({ start, length }: CharacterRange, { parts }: IdentifierScheme): Text {
  const named = parts.find(part => part.start === start && part.length === length)
  const [from, to] = [start + 1, start + length]
  return {
    zh: named ? `第 ${from}～${to} 位（${named.title.zh}）的` : `第 ${from}～${to} 位的`,
    en: named ? ` of characters ${from} to ${to}, the ${named.title.en},` : ` of characters ${from} to ${to}`,
  }
}
