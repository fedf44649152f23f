import { Markup, type MarkupValue, markup } from '@biaochi/core/picture/markup.ts'

export { Markup, type MarkupValue } from '@biaochi/core/picture/markup.ts'

/** What a template takes: text is escaped, markup is not, lists are joined, null and false leave nothing. */
export const html: (parts: TemplateStringsArray, ...values: readonly MarkupValue[]) => Markup = markup

/** Takes over what our own pictures drew and our own writer of documents wrote: they escaped it already. Nothing else may pass here. */
export function raw(picture: string): Markup {
  return new Markup(picture)
}

/** Joins markup with a mark between, `、` or ` · `; empty ones are left out. */
export function join(values: readonly MarkupValue[], mark: string): MarkupValue {
  const present = values.filter(value => value !== null && value !== false && value !== '')
  return present.map((value, index) => (index === 0 ? value : [mark, value]))
}
