/** Kinds of things that a text mentions by number. */
export type Mentioned = 'table' | 'figure' | 'formula' | 'annex'

const number = String.raw`(?:[A-Z]{1,2}(?:\.\d+)+|[A-Z](?![A-Za-z])|\d+)`
const word = '表|图|公式|式|附录|[Tt]ables?|[Ff]igures?|[Ff]ormula[es]?|[Ee]quations?|[Aa]nnex(?:es)?'
const letters = /[表图式录]|able|igure|ormula|quation|nnex/
const one = `[（(]?${number}[）)]?`
const join = String.raw`[\s\u3000]*(?:[、,，和及与或至到~～－—–-]|and|or|to)+[\s\u3000]*`
const mention = new RegExp(String.raw`(${word})[\s\u3000]*(${one}(?:${join}(?:${word})?[\s\u3000]*${one})*)`, 'g')
const pair = new RegExp(String.raw`(${number})([^A-Za-z\d]*)`, 'g')

/** Keys such as `table A.1` of everything that a text mentions, ranges (`表1～表3`) filled up. */
export function findMentions(text: string): string[] {
  // Most lines have none of the words: a look for their letters costs little.
  if (!letters.test(text)) return []
  return [...text.matchAll(mention)].flatMap(([, kindWord = '', numbers = '']) => {
    const kind = kindOf(kindWord)
    const listed = [...numbers.replace(new RegExp(word, 'g'), '').matchAll(pair)]
    return listed.flatMap(([, value = '', between = ''], at) => {
      const next = /[至到~～－—–-]/.test(between) ? listed[at + 1]?.[1] : undefined
      return [value, ...(next === undefined ? [] : numbersBetween(value, next))].map(found => `${kind} ${found}`)
    })
  })
}

/** Key of a thing with that number. */
export function mentionKey(kind: Mentioned, value: string): string {
  return `${kind} ${value}`
}

function kindOf(found: string): Mentioned {
  if (/^(?:表|table)/i.test(found)) return 'table'
  if (/^(?:图|figure)/i.test(found)) return 'figure'
  return /^(?:附录|annex)/i.test(found) ? 'annex' : 'formula'
}

const widest = 200

function numbersBetween(from: string, to: string): string[] {
  const [, before = '', first = ''] = /^(.*?)(\d+)$/.exec(from) ?? []
  const [, , last = ''] = /^(.*?)(\d+)$/.exec(to) ?? []
  const count = Number(last) - Number(first) - 1
  if (first === '' || last === '' || count < 1 || count > widest) return []
  return Array.from({ length: count }, (_, at) => `${before}${Number(first) + at + 1}`)
}
