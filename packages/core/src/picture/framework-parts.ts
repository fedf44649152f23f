import type { Text } from '../finding.ts'
import { say } from '../language.ts'
import type { NodeCoverage, TopicState } from '../registry/coverage.ts'
import type { FrameworkNode } from '../registry/framework.ts'
import { pathTo } from '../registry/framework.ts'
import { topicStateNames } from '../registry/framework-words.ts'
import { isBlank } from './coverage-tint.ts'
import { foreignText } from './foreign-text.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { type Markup, markup } from './markup.ts'
import { frameworkWords as words } from './picture-words.ts'

/** Language attribute of everything that a picture says. */
export function languageTag(picture: FrameworkPicture): string {
  return picture.language === 'zh' ? 'zh-CN' : 'en'
}

/** Counts of a box; zeros for a code without any. */
export function countsOf(picture: FrameworkPicture, code: string): NodeCoverage {
  return picture.coverage.nodes[code] ?? { ...picture.coverage.total, code }
}

/** The mark of a topic's state with its name for those who do not see it. */
export function topicMark(picture: FrameworkPicture, state: TopicState): Markup {
  return markup`<span class="fmap-dot fmap-dot-${state}" aria-hidden="true"></span><span class="picture-unseen">${say(topicStateNames[state], picture.language)}${picture.language === 'zh' ? '：' : ': '}</span>`
}

/** `4/11`, read out as “4 present of 11 that there should be”; a word where nothing is recorded. */
export function presentOf(picture: FrameworkPicture, box: NodeCoverage): Markup {
  const { language } = picture
  if (isBlank(box)) return markup`<span class="fmap-count fmap-count-none">${say(words.nothingKnown, language)}</span>`
  const spoken =
    language === 'zh'
      ? `现有 ${box.present} 项，应有 ${box.shouldHave} 项`
      : `${box.present} present of ${box.shouldHave} that there should be`
  return markup`<span class="fmap-count"><span aria-hidden="true"><b>${box.present}</b><i>/</i>${box.shouldHave}</span><span class="picture-unseen">${spoken}</span></span>`
}

/** The caption: title, what it is drawn from, as-of date, the sum of it all. */
export function caption(picture: FrameworkPicture, title: Text, box: NodeCoverage): Markup {
  const { framework, language, asOf } = picture
  const version = say(words.version, language).replace('{n}', String(framework.version))
  return markup`<figcaption class="fmap-head">
<div class="fmap-name"><p class="fmap-title">${say(title, language)}</p>
<p class="fmap-basis">${say(words.basis, language)}${language === 'zh' ? '：' : ': '}${foreignText(say(framework.source, language), language)}</p></div>
<dl class="fmap-sum">
<div><dt>${say(words.present, language)} / ${say(words.shouldHave, language)}</dt><dd><b>${box.present}</b> / ${box.shouldHave}</dd></div>
<div><dt>${say(words.topicsCovered, language)}</dt><dd><b>${box.topics.covered}</b> / ${box.topicCount}</dd></div>
<div><dt>${say(words.asOf, language)}</dt><dd class="fmap-day"><time datetime="${asOf}">${asOf}</time><small>${version}</small></dd></div>
</dl>
</figcaption>`
}

/** Where the box is, from the whole map down; the box itself is not a link. */
export function trail(picture: FrameworkPicture, node: Pick<FrameworkNode, 'code'>): Markup {
  const { framework, language } = picture
  const above = pathTo(framework, node.code).slice(0, -1)
  const links = above.map(
    one => markup`<li><a href="${picture.href(one.code)}">${one.code} ${say(one.title, language)}</a></li>`,
  )
  return markup`<nav class="fmap-trail" aria-label="${say(words.path, language)}"><ol><li><a href="${picture.href(null)}">${say(words.whole, language)}</a></li>${links}</ol></nav>`
}
