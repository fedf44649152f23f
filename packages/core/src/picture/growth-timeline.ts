import type { Text } from '../finding.ts'
import { type Language, say } from '../language.ts'
import type { Coverage } from '../registry/coverage.ts'
import { type Markup, markup } from './markup.ts'

/** What the timeline of a framework's growth is made from. */
export interface GrowthPicture {
  readonly coverage: Coverage
  readonly language: Language
  /** Years that the plan spans; they are marked. */
  readonly planned: { readonly from: number; readonly to: number } | null
}

/** Standards issued in a year, later ones included or not. */
export interface YearCount {
  readonly year: number
  readonly count: number
}

/** Standards of a framework by their year of issue, without gaps between the first and the last; and how many have no date. */
export function countYears(coverage: Coverage): { years: YearCount[]; undated: number } {
  const standards = Object.values(coverage.standards).filter(
    ({ record, standing }) => standing !== 'unverified' && record.unnumbered === null,
  )
  const counts = new Map<number, number>()
  for (const { record } of standards) {
    if (record.issued === null) continue
    const year = Number(record.issued.slice(0, 4))
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const known = [...counts.keys()]
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const years = known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return {
    years: years.map(year => ({ year, count: counts.get(year) ?? 0 })),
    undated: standards.filter(({ record }) => record.issued === null).length,
  }
}

const words = {
  caption: { zh: '按发布年份', en: 'By year of issue' },
  year: { zh: '年份', en: 'Year' },
  count: { zh: '发布标准', en: 'Standards issued' },
  table: { zh: '数字', en: 'The numbers' },
  planned: { zh: '方案期', en: "the plan's period" },
  none: { zh: '没有发布日期已知的标准。', en: 'No standard with a known date of issue.' },
} as const satisfies Readonly<Record<string, Text>>

/** Standards of a framework by year of issue: columns as SVG, the plan's years marked, and the table they stand for. */
export function growthTimeline(picture: GrowthPicture): string {
  const { language } = picture
  const { years, undated } = countYears(picture.coverage)
  const rest = language === 'zh' ? `另有 ${undated} 项发布日期不明。` : `${undated} more have no known date of issue.`
  return markup`<figure class="picture growth" lang="${language === 'zh' ? 'zh-CN' : 'en'}" aria-label="${say(words.caption, language)}">
${years.length === 0 ? markup`<p>${say(words.none, language)}</p>` : [columns(picture, years), table(language, years)]}
<figcaption>${say(words.caption, language)}${language === 'zh' ? '。' : '. '}${undated > 0 && rest}</figcaption>
</figure>`.toString()
}

const step = 10
const height = 60

function columns({ language, planned }: GrowthPicture, years: readonly YearCount[]): Markup {
  const most = Math.max(...years.map(({ count }) => count))
  const bars = years.map(({ year, count }, index) => {
    const inPlan = planned !== null && year >= planned.from && year <= planned.to
    const size = Math.round((count / most) * (height - 4) * 10) / 10
    const band = inPlan && markup`<rect class="band" x="${index * step}" y="0" width="${step}" height="${height}"/>`
    return markup`${band}<rect class="present" x="${index * step + 1}" y="${height - size}" width="${step - 2}" height="${size}"/>`
  })
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  const span = planned && `${say(words.planned, language)} ${planned.from}–${planned.to}`
  return markup`<svg class="growth-columns" viewBox="0 0 ${years.length * step} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>
<p class="growth-axis" aria-hidden="true"><span>${first}</span>${span !== null && markup`<span class="growth-span">${span}</span>`}<span>${first === last ? '' : last}</span></p>`
}

function table(language: Language, years: readonly YearCount[]): Markup {
  const rows = years.map(({ year, count }) => markup`<tr><th scope="row">${year}</th><td>${count}</td></tr>`)
  return markup`<details><summary>${say(words.table, language)}</summary><table><thead><tr><th scope="col">${say(words.year, language)}</th><th scope="col">${say(words.count, language)}</th></tr></thead><tbody>${rows}</tbody></table></details>`
}
