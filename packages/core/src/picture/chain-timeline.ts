import type { Text } from '../finding.ts'
import { type Language, say } from '../language.ts'
import { type Day, earliest, type PartialDate } from '../registry/date.ts'
import type { StandardSummary } from '../registry/query.ts'
import { statusNames } from '../registry/standard-words.ts'
import { foreignText } from './foreign-text.ts'
import { type Markup, markup } from './markup.ts'
import { printNormal } from './print-normal.ts'

/** What the timeline of a chain of standards is made from. */
export interface ChainPicture {
  /** From the oldest predecessor to the newest successor. */
  readonly chain: readonly StandardSummary[]
  /** Id of the one whose page this is; null for none. */
  readonly current: string | null
  readonly language: Language
  readonly asOf: Day
  href(slug: string): string
}

const words = {
  caption: { zh: '代替关系', en: 'Line of succession' },
  undated: { zh: '日期不明', en: 'date not known' },
  from: { zh: '自 {day} 实施', en: 'in effect from {day}' },
} as const satisfies Readonly<Record<string, Text>>

/**
 * Standards that replaced one another, oldest first, each with the stretch of time from its effect to that of the next:
 * a list whose bars are SVG. One whose date of effect is not known has no bar.
 */
export function chainTimeline(picture: ChainPicture): string {
  const { chain, language } = picture
  const starts = chain.map(one => effectOf(one))
  const days = [...starts.filter(start => start !== null), picture.asOf].sort()
  const axis = { from: years(days[0] ?? picture.asOf), to: years(days.at(-1) ?? picture.asOf) }
  const items = chain.map((one, index) => {
    const next = starts.slice(index + 1).find(start => start !== null) ?? null
    return item(picture, one, stretch({ start: starts[index] ?? null, end: next }, axis))
  })
  return markup`<figure class="picture chain" lang="${language === 'zh' ? 'zh-CN' : 'en'}" aria-label="${say(words.caption, language)}"><ol>${items}</ol></figure>`.toString()
}

interface Stretch {
  readonly start: PartialDate | null
  readonly end: PartialDate | null
}
interface Axis {
  readonly from: number
  readonly to: number
}

function item(picture: ChainPicture, one: StandardSummary, bar: Markup | null): Markup {
  const { language, current, href } = picture
  const start = effectOf(one)
  const title = (language === 'en' && one.titleEn) || one.titleZh || one.titleEn
  const since = start === null ? say(words.undated, language) : say(words.from, language).replace('{day}', start)
  return markup`<li class="chain-${one.status}${one.id === current ? ' chain-current' : ''}"><a href="${href(one.slug)}"${one.id === current ? markup` aria-current="true"` : null}><span class="fmap-number">${one.number === null ? '' : printNormal(one.number)}</span>${title && foreignText(title, language)}</a>
<span class="chain-state">${say(statusNames[one.status], language)} · ${since}</span>${bar}</li>`
}

function stretch({ start, end }: Stretch, axis: Axis): Markup | null {
  if (start === null) return null
  const scale = (value: number) => Math.round(((value - axis.from) / Math.max(1 / 12, axis.to - axis.from)) * 1000) / 10
  const from = scale(years(start))
  const to = end === null ? 100 : Math.max(scale(years(end)), from)
  return markup`<svg class="chain-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="rest" width="100" height="4"/><rect class="present" x="${from}" width="${Math.max(0.6, Math.round((to - from) * 10) / 10)}" height="4"/></svg>`
}

/** International and foreign standards have no date of effect of their own: they hold once published. */
function effectOf(one: StandardSummary): PartialDate | null {
  return one.effective ?? (one.class === 'international' || one.class === 'foreign' ? one.issued : null)
}

/** A day as a number of years, months as twelfths: good enough for a bar. */
function years(date: PartialDate): number {
  const [year = 0, month = 1, day = 1] = earliest(date).split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 372
}
