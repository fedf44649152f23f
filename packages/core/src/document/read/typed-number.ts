/** A number that was typed before a heading. */
export interface TypedNumber {
  readonly number: string
  readonly text: string
  /** How many levels it names: 2 for `4.1`. */
  readonly segments: number
}

const clause = /^((?:[A-Z]\.)?\d{1,3}(?:[.．]\d{1,3}){0,6})[.．、]?(?:[\s\u3000]+|(?=[\p{Script=Han}]))(.*)$/u
const annex = /^(附[\s\u3000]*录[\s\u3000]*[A-Z]|Annex[\s\u3000]+[A-Z])(?:[\s\u3000]+|(?=[（(\p{Script=Han}])|$)(.*)$/u
const chapter = /^(第[一二三四五六七八九十百零\d]{1,5}[编章节条])(?:[\s\u3000]+|$)(.*)$/u

/** Takes a number typed before a heading off its text; null when there is none. */
export function readTypedNumber(heading: string): TypedNumber | null {
  const found = clause.exec(heading) ?? annex.exec(heading) ?? chapter.exec(heading)
  const [, number = '', text = ''] = found ?? []
  if (!found || (/^\d+$/.test(number) && /^[年月日世]/.test(text))) return null
  const plain = number.replaceAll('．', '.')
  return { number: plain, text: text.trim(), segments: plain.split('.').length }
}
