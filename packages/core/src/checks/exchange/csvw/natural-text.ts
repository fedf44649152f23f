import { objectOf, textOf, textsOf } from '../json-access.ts'

/** A natural-language property (5.1.6): a text, a list of them, or those of each language. */
export interface NaturalText {
  readonly first: string | undefined
  readonly all: readonly { readonly text: string; readonly language: string | undefined }[]
}

/** Reads a natural-language property; Chinese comes first, then the order of the source. */
export function naturalText(value: unknown, language: string | undefined): NaturalText {
  const byLanguage = objectOf(value)
  const plain = byLanguage && textOf(byLanguage['@value'])
  const all = plain
    ? [{ text: plain, language: textOf(byLanguage['@language']) ?? language }]
    : byLanguage
      ? Object.entries(byLanguage).flatMap(([key, one]) => textsOf(one).map(text => ({ text, language: key })))
      : textsOf(value).map(text => ({ text, language }))
  const said = all.filter(({ text }) => text.trim() !== '')
  const first = said.find(one => one.language?.startsWith('zh')) ?? said[0]
  return { first: first?.text, all: said }
}
