import { kindOfTitle } from '../../model/section-kind.ts'
import type { SectionKind } from '../../model/standard-document.ts'

/** A line that can be a heading. */
export interface HeadingLine {
  readonly kind: SectionKind
  /** `5.2`, `A`, `A.1`; null for an element without a number. */
  readonly number: string | null
  readonly printed: string | null
  readonly title: string
  /** Whether the words behind its number are its text: a clause without a title. */
  readonly isPlain: boolean
}

const clause = /^((?:[A-Z]\.)?\d{1,2}(?:[.．]\d{1,3}){0,5})[\s\u3000]+(\S.*)$/
const annex = /^(附[\s\u3000]*录[\s\u3000]*([A-Z])|Annex[\s\u3000]+([A-Z]))[\s\u3000]*(.*)$/
/** Titles are short and no sentences. */
const longestTitle = 30

/** What heading a line can be by its shape; whether it is one, the numbers around it must say. */
export function readHeadingLine(text: string): HeadingLine | null {
  const kind = kindOfTitle(text)
  const plain = { printed: null, isPlain: false }
  if (kind !== 'clause') return { ...plain, kind, number: null, title: text.replace(/[\s\u3000]+/g, '') }
  const letter = annex.exec(text)
  if (letter && !/[。；]/.test(text)) {
    const [, printed = '', own = '', other = '', title = ''] = letter
    return { kind: 'annex', number: own || other, printed, title, isPlain: false }
  }
  const [, stated = '', title = ''] = clause.exec(text) ?? []
  if (stated === '') return null
  const number = stated.replaceAll('．', '.')
  const isPlain = title.length > longestTitle || /[，。；：,;:]/.test(title)
  // Chapters have titles (GB/T 1.1—2020, 7.2): a sentence after a whole number is a list or a count.
  if (isPlain && !number.includes('.')) return null
  return { ...plain, kind: isPlain ? 'clause' : kindOfTitle(title), number, title, isPlain }
}

/** Whether a number can follow another in the order of a document: its first child, or the next of it or of one around it. */
export function mayFollow(last: string | null, next: string): boolean {
  const parts = next.split('.')
  const end = parts.at(-1) ?? ''
  if (last === null) return next === '1'
  const before = last.split('.')
  if (parts.length === before.length + 1) return end === '1' && parts.slice(0, -1).join('.') === last
  if (parts.length > before.length) return false
  const same = before.slice(0, parts.length)
  return parts.slice(0, -1).join('.') === same.slice(0, -1).join('.') && Number(end) === Number(same.at(-1)) + 1
}
