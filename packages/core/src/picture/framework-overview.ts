import { say } from '../language.ts'
import { childrenOf, type FrameNode, type FrameworkNode } from '../registry/framework.ts'
import { coverageBar } from './coverage-bar.ts'
import { tintOf } from './coverage-tint.ts'
import { legend } from './framework-legend.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { caption, countsOf, languageTag, presentOf, topicMark } from './framework-parts.ts'
import { type Markup, markup } from './markup.ts'

/** The outline of the roof; a drawing only, the words stand in front of it. */
const roof = markup`<svg class="fmap-roof" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M5 0.1H95L99.9 9.9H0.1Z" vector-effect="non-scaling-stroke"/></svg>`

/**
 * The whole framework as a house: how the work is organised as its roof, the fields of use as pillars, the common base
 * that carries them, and the safeguards as the ground.
 */
export function overview(picture: FrameworkPicture): Markup {
  const { framework, language } = picture
  const domains = childrenOf(framework, null)
  const pillars = domains.filter(domain => domain.place !== 'base')
  const bases = domains.filter(domain => domain.place === 'base')
  const parts = (part: FrameNode['part']) => framework.frame.filter(one => one.parent === null && one.part === part)
  return markup`<figure class="picture fmap fmap-overview" lang="${languageTag(picture)}" aria-label="${say(framework.title, language)}">
${caption(picture, framework.title, picture.coverage.total)}
<div class="fmap-house">
${parts('structure').map(part => frameBand(picture, part))}
<div class="fmap-pillars">${pillars.map(domain => domainBlock(picture, domain))}</div>
${bases.map(domain => domainBlock(picture, domain))}
${parts('safeguard').map(part => frameBand(picture, part))}
</div>
${legend(picture, framework.frame.length > 0)}
</figure>`
}

function domainBlock(picture: FrameworkPicture, domain: FrameworkNode): Markup {
  const box = countsOf(picture, domain.code)
  const title = say(domain.title, picture.language)
  return markup`<section class="fmap-domain fmap-domain-${domain.place ?? 'pillar'}" aria-label="${domain.code} ${title}">
<div class="fmap-domain-head"><h2><a href="${picture.href(domain.code)}"><span class="fmap-code">${domain.code}</span> ${title}</a></h2>${presentOf(picture, box)}
${coverageBar(box)}</div>
<ul class="fmap-areas">${childrenOf(picture.framework, domain.code).map(area => areaBox(picture, area))}</ul>
</section>`
}

function areaBox(picture: FrameworkPicture, area: FrameworkNode): Markup {
  const box = countsOf(picture, area.code)
  const topics = childrenOf(picture.framework, area.code).map(
    topic =>
      markup`<li>${topicMark(picture, picture.coverage.topics[topic.code] ?? 'gap')}${say(topic.title, picture.language)}</li>`,
  )
  return markup`<li class="fmap-area fmap-tint-${tintOf(box)}">
<div class="fmap-area-head"><h3><a href="${picture.href(area.code)}"><span class="fmap-code">${area.code}</span> ${say(area.title, picture.language)}</a></h3>${presentOf(picture, box)}</div>
${coverageBar(box)}
<ul class="fmap-topics">${topics}</ul>
</li>`
}

function frameBand(picture: FrameworkPicture, part: FrameNode): Markup {
  const title = say(part.title, picture.language)
  const boxes = picture.framework.frame
    .filter(one => one.parent === part.code)
    .map(
      one =>
        markup`<li><a href="${picture.href(one.code)}"><span class="fmap-code">${one.code}</span> ${say(one.title, picture.language)}</a></li>`,
    )
  return markup`<section class="fmap-frame fmap-frame-${part.part}" aria-label="${part.code} ${title}">
${part.part === 'structure' && roof}<h2><a href="${picture.href(part.code)}"><span class="fmap-code">${part.code}</span> ${title}</a></h2>
<ul class="fmap-frame-boxes">${boxes}</ul>
</section>`
}
