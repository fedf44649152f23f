import type { Text } from '../finding.ts'
import { say } from '../language.ts'
import type { PlacedStandard } from '../registry/coverage.ts'
import { childrenOf, type FrameworkNode } from '../registry/framework.ts'
import type { StandardClass } from '../registry/standard.ts'
import { classNames } from '../registry/standard-words.ts'
import { isBlank } from './coverage-tint.ts'
import type { FrameworkPicture } from './framework-map.ts'
import { countsOf, languageTag } from './framework-parts.ts'
import { type Markup, markup } from './markup.ts'

const words = {
  caption: {
    zh: '各方面现有标准（现行与即将实施）按类别',
    en: 'Standards present (in force and upcoming) by area and class',
  },
  box: { zh: '方面', en: 'Area' },
  all: { zh: '合计', en: 'All' },
  nothing: { zh: '无记录', en: 'nothing recorded' },
} as const satisfies Readonly<Record<string, Text>>

/** Columns that are there even when empty: the classes a plan is fed from. */
const steadyClasses: readonly StandardClass[] = ['international', 'national', 'sector', 'local', 'group', 'enterprise']

/**
 * Areas by class of standard as a table: the number is in the cell, its tint a step of the largest one. A dash stands in
 * the rows of areas of which nothing at all is recorded: that is not 0.
 */
export function coverageMatrix(picture: FrameworkPicture): string {
  const { framework, language, coverage } = picture
  const seen = new Set(Object.values(coverage.standards).map(({ record }) => record.class))
  const classes = [...steadyClasses, ...[...seen].filter(one => !steadyClasses.includes(one)).sort()]
  const rows = childrenOf(framework, null).map(
    domain =>
      markup`<tbody>${[domain, ...childrenOf(framework, domain.code)].map(node => row(picture, node, classes))}</tbody>`,
  )
  const heads = classes.map(one => markup`<th scope="col">${say(classNames[one], language)}</th>`)
  return markup`<div class="picture matrix" lang="${languageTag(picture)}" tabindex="0" role="region" aria-label="${say(words.caption, language)}"><table>
<caption>${say(words.caption, language)}</caption>
<thead><tr><th scope="col">${say(words.box, language)}</th>${heads}<th scope="col">${say(words.all, language)}</th></tr></thead>
${rows}
</table></div>`.toString()
}

function row(picture: FrameworkPicture, node: FrameworkNode, classes: readonly StandardClass[]): Markup {
  const box = countsOf(picture, node.code)
  const present = box.standards
    .flatMap(id => picture.coverage.standards[id] ?? [])
    .filter(({ standing }) => standing === 'in-force' || standing === 'upcoming')
  const blank = isBlank(box)
  const cells = classes.map(one => cell(picture, blank ? null : countClass(present, one)))
  return markup`<tr class="matrix-${node.level}"><th scope="row"><a href="${picture.href(node.code)}"><span class="fmap-code">${node.code}</span> ${say(node.title, picture.language)}</a></th>${cells}${cell(picture, blank ? null : present.length)}</tr>`
}

function countClass(standards: readonly PlacedStandard[], one: StandardClass): number {
  return standards.filter(({ record }) => record.class === one).length
}

function cell(picture: FrameworkPicture, count: number | null): Markup {
  if (count === null) {
    return markup`<td class="fmap-tint-none"><span aria-hidden="true">–</span><span class="picture-unseen">${say(words.nothing, picture.language)}</span></td>`
  }
  const step = count === 0 ? 0 : Math.min(4, Math.ceil(Math.log2(count + 1)))
  return markup`<td class="fmap-tint-${step}">${count}</td>`
}
