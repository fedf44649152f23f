import { isBeforePlan, type TargetResult } from '../evaluation/target.ts'
import type { Text } from '../finding.ts'
import { type Language, say } from '../language.ts'
import { type Markup, markup } from './markup.ts'
import { targetSentence } from './target-sentence.ts'

/** The lists behind the numbers of a target. */
export type TargetList = 'within' | 'since' | 'undated' | 'unnumbered' | 'unverified'

/** What a bullet bar is made from. */
export interface BulletPicture {
  readonly result: TargetResult
  readonly language: Language
  /** Address of the list behind a number; null where there is none to show. */
  href(list: TargetList): string | null
}

const words = {
  within: { zh: '方案期内', en: "in the plan's period" },
  since: { zh: '印发以来', en: 'since it was issued' },
  expected: { zh: '截至该日应达', en: 'expected by the day' },
  target: { zh: '目标', en: 'target' },
  noRecords: { zh: '尚无记录', en: 'no records' },
  noTarget: { zh: '尚无目标', en: 'no target yet' },
  undated: { zh: '日期不明，未计', en: 'date not known, not counted' },
  unnumbered: { zh: '编号不明，未计', en: 'number not known, not counted' },
  unverified: { zh: '仅被引用、未核实，未计', en: 'cited, not verified, not counted' },
} as const satisfies Readonly<Record<string, Text>>

/** A target as a bullet bar: what was reached in the plan's period and since, what is expected by the day, the target; then the same as a sentence. */
export function bulletBar(picture: BulletPicture): string {
  const { result, language } = picture
  const tag = language === 'zh' ? 'zh-CN' : 'en'
  return markup`<figure class="picture bullet" lang="${tag}" aria-label="${say(result.target.title, language)}">
${bar(result)}
<dl class="bullet-numbers">${numbers(picture)}</dl>
<figcaption>${targetSentence(result, language)}</figcaption>
</figure>`.toString()
}

const width = 1000

function bar(result: TargetResult): Markup {
  const { target, within, since, expected } = result
  const isUnknown = result.noRecords || isBeforePlan(result)
  const full = Math.max(target.atLeast, since.value, within.value) * 1.04
  const at = (value: number) => Math.round((value / full) * width * 10) / 10
  return markup`<svg class="bullet-bar${isUnknown && ' bullet-unknown'}" viewBox="0 0 ${width} 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect class="track" x="0" y="6" width="${width}" height="16"/>
<rect class="aim" x="0" y="6" width="${at(target.atLeast)}" height="16"/>
${
  isUnknown
    ? null
    : markup`<rect class="since" x="0" y="9" width="${at(since.value)}" height="10"/><rect class="within" x="0" y="9" width="${at(within.value)}" height="10"/>`
}
${tick('expected', at(expected))}${tick('target', at(target.atLeast))}
</svg>`
}

function tick(name: string, x: number): Markup {
  return markup`<path class="${name}" d="M${x} 1V27" vector-effect="non-scaling-stroke"/>`
}

function numbers(picture: BulletPicture): Markup[] {
  const { result, language } = picture
  const left = isBeforePlan(result)
    ? []
    : (['undated', 'unnumbered', 'unverified'] as const).filter(list => result[list].length > 0)
  const counted = (list: 'within' | 'since') =>
    isBeforePlan(result) || result.noRecords
      ? markup`<span class="bullet-none">${say(isBeforePlan(result) ? words.noTarget : words.noRecords, language)}</span>`
      : linked(picture, list, result[list].value)
  return [
    entry('within', say(words.within, language), counted('within')),
    entry('since', say(words.since, language), counted('since')),
    entry('expected', say(words.expected, language), markup`${result.expected}`),
    entry('target', say(words.target, language), markup`≥ ${result.target.atLeast}`),
    ...left.map(list => entry('left', say(words[list], language), linked(picture, list, result[list].length))),
  ]
}

function entry(name: string, term: string, value: Markup): Markup {
  return markup`<div class="bullet-${name}"><dt>${term}</dt><dd>${value}</dd></div>`
}

function linked({ href, language }: BulletPicture, list: TargetList, value: number): Markup {
  const address = value > 0 ? href(list) : null
  if (address === null) return markup`${value}`
  return markup`<a href="${address}" aria-label="${say(words[list], language)}: ${value}">${value}</a>`
}
