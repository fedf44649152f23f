import { say } from '../language.ts'
import { topicStateNames, topicStates } from '../registry/framework-words.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { type Markup, markup } from './markup.ts'
import { frameworkWords as words } from './picture-words.ts'

const steps = [
  { tint: '0', label: '0' },
  { tint: '1', label: '≤25%' },
  { tint: '2', label: '≤50%' },
  { tint: '3', label: '≤75%' },
  { tint: '4', label: '≤100%' },
]

const bars = [
  { name: 'present', text: words.present },
  { name: 'undated', text: words.legendUndated },
  { name: 'making', text: words.legendMaking },
  { name: 'rest', text: words.legendRest },
]

/** What colours, dots and frames mean. */
export function legend(picture: FrameworkPicture, hasFrame: boolean): Markup {
  const { language } = picture
  const tints = steps.map(
    step => markup`<li><span class="fmap-swatch fmap-tint-${step.tint}" aria-hidden="true"></span>${step.label}</li>`,
  )
  const dots = topicStates.map(
    state =>
      markup`<li><span class="fmap-dot fmap-dot-${state}" aria-hidden="true"></span>${say(topicStateNames[state], language)}</li>`,
  )
  return markup`<div class="fmap-legend" role="group" aria-label="${say(words.legend, language)}">
<div><p>${say(words.legendRatio, language)}</p><ul><li><span class="fmap-swatch fmap-tint-none" aria-hidden="true"></span>${say(words.legendNothing, language)}</li>${tints}</ul></div>
<div><p>${say(words.legendBar, language)}</p><ul>${bars.map(
    part =>
      markup`<li><svg class="fmap-bar" viewBox="0 0 10 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="${part.name}" width="10" height="4"/></svg>${say(part.text, language)}</li>`,
  )}</ul></div>
<div><p>${say(words.legendTopics, language)}</p><ul>${dots}</ul></div>
${hasFrame && markup`<div><ul><li><span class="fmap-swatch fmap-swatch-frame" aria-hidden="true"></span>${say(words.legendFrame, language)}</li></ul></div>`}
</div>`
}
