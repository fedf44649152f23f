import { say } from '../language.ts'
import type { FrameNode } from '../registry/framework.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { languageTag, trail } from './framework-parts.ts'
import { type Markup, markup } from './markup.ts'
import { frameworkWords as words } from './picture-words.ts'

/** A part of the frame with its boxes, or one box: what the plan puts there. It holds no standards, so it has no counts. */
export function frameView(picture: FrameworkPicture, box: FrameNode): Markup {
  const { framework, language } = picture
  const part = framework.frame.find(one => one.code === box.parent) ?? box
  const boxes = framework.frame.filter(one => one.parent === part.code)
  const title = `${part.code} ${say(part.title, language)}`
  return markup`<figure class="picture fmap fmap-zoom" lang="${languageTag(picture)}" aria-label="${title}">
${trail(picture, part)}
<figcaption class="fmap-head"><div class="fmap-name"><p class="fmap-title">${title}</p><p class="fmap-basis">${say(words.legendFrame, language)}</p></div></figcaption>
<ul class="fmap-cells">${boxes.map(one => frameCell(picture, one, one.code === box.code))}</ul>
</figure>`
}

function frameCell(picture: FrameworkPicture, box: FrameNode, isFocus: boolean): Markup {
  const { language } = picture
  const list = (texts: FrameNode['says']) => texts.map(text => markup`<li>${say(text, language)}</li>`)
  return markup`<li class="fmap-cell fmap-cell-frame${isFocus ? ' fmap-cell-focus' : ''}">
<div class="fmap-cell-head"><h2><a href="${picture.href(box.code)}"${isFocus ? markup` aria-current="true"` : null}><span class="fmap-code">${box.code}</span> ${say(box.title, language)}</a></h2></div>
${box.says.length > 0 && markup`<ul class="fmap-says">${list(box.says)}</ul>`}
${box.bodies.length > 0 && markup`<h3>${say(words.bodies, language)}</h3><ul class="fmap-says">${list(box.bodies)}</ul>`}
</li>`
}
