import type { Language } from '@biaochi/core/language.ts'
import { html, join, type Markup, type MarkupValue } from '../html.ts'
import { table } from '../parts/table.ts'
import { nameIn, type Schema, textIn } from './api-document.ts'
import { type ExplorerWords, explorerWords } from './explorer-words.ts'

/** A type in words; components are links to their description. */
export function typeMark(schema: Schema, words: ExplorerWords): Markup {
  if (schema.$ref) return html`<a href="#shape-${nameIn(schema.$ref)}">${nameIn(schema.$ref)}</a>`
  if (schema.enum) return html`${words.oneOf} ${codes(schema.enum)}`
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`
  if (schema.anyOf)
    return html`${join(
      schema.anyOf.map(each => typeMark(each, words)),
      ' | ',
    )}`
  if (schema.items) return html`${words.listOf.before}${typeMark(schema.items, words)}${words.listOf.after}`
  const { additionalProperties: value } = schema
  if (typeof value === 'object') return html`${words.mapOf.before}${typeMark(value, words)}${words.mapOf.after}`
  const names = [schema.type ?? 'any'].flat()
  return html`${join(
    names.map(name => typeName(name, words)),
    ' | ',
  )}`
}

/** The members of an object as a table; null for what has none. */
export function membersTable(
  schema: Schema,
  { caption, language }: { caption: string; language: Language },
): Markup | null {
  if (!schema.properties) return null
  const words = explorerWords[language]
  return table({
    caption,
    name: 'api',
    columns: [words.name, words.type, words.meaning],
    rows: Object.entries(schema.properties).map(([name, member]) => ({
      head: html`<code>${name}</code>`,
      cells: [
        cell([typeMark(member, words), nestedMembers(member, { name, language })]),
        cell(meaningMark(member, language)),
      ],
    })),
  })
}

/** What a cell holds, in one piece, since narrow tables lay out the pieces of a cell side by side. */
export function cell(content: MarkupValue): Markup {
  return html`<div>${content}</div>`
}

/** What a value means, what stands for it, and examples. */
export function meaningMark(schema: Schema, language: Language): Markup {
  const words = explorerWords[language]
  const notes: MarkupValue[] = [
    textIn(language, schema.description),
    schema.default === undefined || schema.default === '' ? null : html`${words.byDefault} ${codes([schema.default])}`,
    schema.examples?.length ? html`${words.example} ${codes(schema.examples.flat())}` : null,
  ]
  return html`${join(notes, language === 'zh' ? '；' : '; ')}`
}

/** Members of an object that has no name of its own, within the cell that mentions it. */
function nestedMembers(schema: Schema, { name, language }: { name: string; language: Language }): Markup | null {
  const object = schema.properties ? schema : (schema.items ?? schema.anyOf?.find(each => each.properties))
  const members = object?.properties
  if (!members) return null
  const words = explorerWords[language]
  return html`<dl class="api-nested" aria-label="${name}">${Object.entries(members).map(
    ([each, member]) => html`<div><dt><code>${each}</code></dt><dd>${typeMark(member, words)}</dd></div>`,
  )}</dl>`
}

function typeName(name: string, words: ExplorerWords): string {
  const names: Readonly<Record<string, string>> = words.types
  return names[name] ?? name
}

function codes(values: readonly unknown[]): MarkupValue {
  return join(
    values.map(value => html`<code>${typeof value === 'string' ? value : JSON.stringify(value)}</code>`),
    ' ',
  )
}
