import type { DataElement } from '@biaochi/core/checks/package/element-schema.ts'
import { say } from '@biaochi/core/language.ts'
import { html, join, type Markup, type MarkupValue } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'
import type { ClauseLink } from './clause-link.ts'

/** Data elements with all their attributes. */
export function elementTable(visit: Visit, elements: readonly DataElement[], clauseLink: ClauseLink): Markup {
  const { language, words } = visit
  const { runnable: t } = words
  const other = language === 'zh' ? 'en' : 'zh'
  return table({
    caption: t.elements,
    name: 'elements',
    columns: [t.element.name, t.element.definition, t.element.format, t.element.values, t.element.more, t.clause],
    rows: elements.map(element => ({
      head: html`<span id="${elementAnchor(element.id)}">${say(element.name, language)} <span class="faint" lang="${other}">${element.name[other]}</span> <code>${element.id}</code></span>`,
      cells: [
        html`<span>${say(element.definition, language)}</span>`,
        typeOf(visit, element),
        valuesOf(visit, element),
        moreOf(visit, element),
        clauseLink(element.clause),
      ],
    })),
  })
}

/** Place of a data element on the page. */
export function elementAnchor(id: string): string {
  return `element-${id}`
}

/** Place of a code list on the page. */
export function codesAnchor(id: string): string {
  return `codes-${id}`
}

/** Type, form and format: `文本 an18`. */
export function typeOf({ words }: Visit, { type, format, form }: DataElement): MarkupValue {
  const written = [format, form].filter(one => one !== undefined)
  return html`<span>${words.runnable.types[type]}${written.map(one => html` <code>${one}</code>`)}</span>`
}

function valuesOf({ words }: Visit, { values }: DataElement): MarkupValue {
  const t = words.runnable.values
  if (!values) return ''
  if ('codes' in values)
    return html`<span>${t.codes} <a href="#${codesAnchor(values.codes)}"><code>${values.codes}</code></a></span>`
  if ('identifier' in values) return html`<span>${t.identifier} <code>${values.identifier}</code></span>`
  if ('pattern' in values) return html`<span>${t.pattern} <code>${values.pattern}</code></span>`
  if ('among' in values)
    return html`<span>${t.among} ${join(
      values.among.map(one => html`<code>${one}</code>`),
      ' ',
    )}</span>`
  const { minimum, maximum } = values
  const bounds = [minimum === undefined ? '' : t.atLeast(minimum), maximum === undefined ? '' : t.atMost(maximum)]
  return html`<span>${join(bounds, words.site.comma)}</span>`
}

function moreOf({ words, language }: Visit, element: DataElement): MarkupValue {
  const t = words.runnable
  const { objectClass, property, representation, unit, steward, note, synonyms, status } = element
  const texts = { objectClass, property, representation, unit, steward, note }
  const facts = (Object.keys(texts) as (keyof typeof texts)[]).flatMap(name => {
    const text = texts[name]
    return text ? [[t.element[name], say(text, language)] as const] : []
  })
  const all = [
    [t.element.status, t.statuses[status]] as const,
    ...facts,
    ...(synonyms.length > 0 ? [[t.element.synonyms, synonyms.join(' · ')] as const] : []),
  ]
  return html`<ul class="plain">${all.map(([name, value]) => html`<li><span class="faint">${name}</span> ${value}</li>`)}</ul>`
}
