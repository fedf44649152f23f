import { say } from '../language.ts'
import { childrenOf, type FrameworkNode } from '../registry/framework.ts'
import { coverageBar } from './coverage-bar.ts'
import { tintOf } from './coverage-tint.ts'
import { legend } from './framework-legend.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { caption, countsOf, languageTag, presentOf, topicMark, trail } from './framework-parts.ts'
import { type Markup, markup } from './markup.ts'
import { frameworkWords as words } from './picture-words.ts'

/** One domain: its areas as boxes, every topic a link. */
export function domainView(picture: FrameworkPicture, domain: FrameworkNode): Markup {
  const { framework, language } = picture
  const title = { zh: `${domain.code} ${domain.title.zh}`, en: `${domain.code} ${domain.title.en}` }
  const others = childrenOf(framework, null).map(one => {
    const current = one.code === domain.code && markup` aria-current="page"`
    return markup`<li><a href="${picture.href(one.code)}"${current || null}><span class="fmap-code">${one.code}</span> ${say(one.title, language)}</a></li>`
  })
  return markup`<figure class="picture fmap fmap-zoom" lang="${languageTag(picture)}" aria-label="${say(title, language)}">
${trail(picture, domain)}
${caption(picture, title, countsOf(picture, domain.code))}
${domain.focus && markup`<p class="fmap-focus">${say(domain.focus, language)}</p>`}
<ul class="fmap-areas fmap-areas-wide">${childrenOf(framework, domain.code).map(area => areaCard(picture, area))}</ul>
<nav class="fmap-siblings" aria-label="${say(words.otherDomains, language)}"><ul>${others}</ul></nav>
${legend(picture, false)}
</figure>`
}

function areaCard(picture: FrameworkPicture, area: FrameworkNode): Markup {
  const { framework, language, coverage } = picture
  const box = countsOf(picture, area.code)
  const topics = childrenOf(framework, area.code).map(topic => {
    const held = countsOf(picture, topic.code).standards.length
    return markup`<li><a href="${picture.href(topic.code)}">${topicMark(picture, coverage.topics[topic.code] ?? 'gap')}<span class="fmap-topic-title">${say(topic.title, language)}</span>${held > 0 && markup`<span class="fmap-held">${held}</span>`}</a></li>`
  })
  return markup`<li class="fmap-area fmap-tint-${tintOf(box)}">
<div class="fmap-area-head"><h2><a href="${picture.href(area.code)}"><span class="fmap-code">${area.code}</span> ${say(area.title, language)}</a></h2>${presentOf(picture, box)}</div>
${coverageBar(box)}
${area.focus && markup`<p class="fmap-focus">${say(area.focus, language)}</p>`}
<ul class="fmap-topics fmap-topics-list">${topics}</ul>
</li>`
}
