import { say } from '../language.ts'
import type { PlacedStandard } from '../registry/coverage.ts'
import { childrenOf, type FrameworkNode, findNode } from '../registry/framework.ts'
import { standingNames, topicStateNames } from '../registry/framework-words.ts'
import { foreignText } from './foreign-text.ts'
import { legend } from './framework-legend.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { caption, countsOf, languageTag, trail } from './framework-parts.ts'
import { type Markup, markup } from './markup.ts'
import { frameworkWords as words } from './picture-words.ts'
import { printNormal } from './print-normal.ts'

/** Standards of a topic that stand open; beyond them all but the first few are folded. */
const mostOpen = 6
/** Standards of a topic that are drawn at all; the list of standards holds the others. */
const mostDrawn = 30

/** One area: its topics with the standards in each, then those of the area at large. A topic's page is its area's, the topic marked. */
export function areaView(picture: FrameworkPicture, node: FrameworkNode): Markup {
  const { framework, language, coverage } = picture
  const area = (node.level === 'topic' && node.parent !== null && findNode(framework, node.parent)) || node
  const title = { zh: `${area.code} ${area.title.zh}`, en: `${area.code} ${area.title.en}` }
  const topics = childrenOf(framework, area.code)
  const inTopics = new Set(topics.flatMap(topic => coverage.nodes[topic.code]?.standards ?? []))
  const atLarge = countsOf(picture, area.code).standards.filter(id => !inTopics.has(id))
  return markup`<figure class="picture fmap fmap-zoom" lang="${languageTag(picture)}" aria-label="${say(title, language)}">
${trail(picture, area)}
${caption(picture, title, countsOf(picture, area.code))}
${area.focus && markup`<p class="fmap-focus">${say(area.focus, language)}</p>`}
<ul class="fmap-cells">${topics.map(topic => topicCell(picture, topic, topic.code === node.code))}</ul>
${
  atLarge.length > 0 &&
  markup`<section class="fmap-at-large" aria-label="${say(words.noTopic, language)}"><h2>${say(words.noTopic, language)}</h2>${standardList(picture, atLarge, area.code)}</section>`
}
${legend(picture, false)}
</figure>`
}

function topicCell(picture: FrameworkPicture, topic: FrameworkNode, isFocus: boolean): Markup {
  const { language, coverage } = picture
  const state = coverage.topics[topic.code] ?? 'gap'
  const standards = coverage.nodes[topic.code]?.standards ?? []
  return markup`<li class="fmap-cell fmap-cell-${state}${isFocus ? ' fmap-cell-focus' : ''}">
<div class="fmap-cell-head"><h2><a href="${picture.href(topic.code)}"${isFocus ? markup` aria-current="true"` : null}><span class="fmap-code">${topic.code}</span> ${say(topic.title, language)}</a></h2>
<span class="fmap-state"><span class="fmap-dot fmap-dot-${state}" aria-hidden="true"></span>${say(topicStateNames[state], language)}</span></div>
${standards.length > 0 && standardList(picture, standards, topic.code)}
</li>`
}

function standardList(picture: FrameworkPicture, ids: readonly string[], code: string): Markup {
  const { language } = picture
  const standards = ids.flatMap(id => picture.coverage.standards[id] ?? [])
  const list = (some: readonly PlacedStandard[]) =>
    markup`<ul class="fmap-standards">${some.map(standard => standardItem(picture, standard, code))}</ul>`
  if (standards.length <= mostOpen) return list(standards)
  const folded = standards.slice(mostOpen - 1, mostDrawn)
  const left = standards.length - mostOpen + 1
  return markup`${list(standards.slice(0, mostOpen - 1))}
<details class="fmap-more"><summary>${say(words.others, language).replace('{n}', String(left))}</summary>${list(folded)}${
    standards.length > mostDrawn &&
    markup`<p><a href="${picture.listHref(areaOf(picture, code))}">${say(words.all, language)}</a></p>`
  }</details>`
}

function areaOf({ framework }: FrameworkPicture, code: string): string {
  const node = findNode(framework, code)
  return node?.level === 'topic' && node.parent !== null ? node.parent : code
}

function standardItem(picture: FrameworkPicture, standard: PlacedStandard, code: string): Markup {
  const { language, framework } = picture
  const { record, standing, slug } = standard
  const [first] = record.numbers
  const number = first
    ? printNormal(first.normal)
    : say(record.unnumbered === 'publication' ? words.noNumber : words.planned, language)
  const title = (language === 'en' && record.titleEn) || record.titleZh || record.titleEn
  const byTitle = record.placements.some(
    place => place.framework === framework.id && place.node === code && place.basis === 'title',
  )
  return markup`<li class="fmap-standard fmap-standing-${standing}"><a href="${picture.standardHref(slug)}"><span class="fmap-number">${number}</span> ${
    title === null
      ? markup`<span class="fmap-untitled">${say(words.noTitle, language)}</span>`
      : foreignText(title, language)
  }</a> <span class="fmap-standing">${say(standingNames[standing], language)}${byTitle && ` · ${say(words.ourReading, language)}`}</span></li>`
}
