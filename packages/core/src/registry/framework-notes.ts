import { type Language, say } from '../language.ts'
import { type Coverage, countGaps } from './coverage.ts'
import { childrenOf, type Framework } from './framework.ts'
import { presentRatio } from './framework-statistics.ts'

/** A section of the compilation notes in one language, its figures filled in. */
export interface FilledNote {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

type Figure = (framework: Framework, coverage: Coverage, language: Language) => string

/** What may stand in braces in a compilation note. */
const figures = new Map<string, Figure>(
  Object.entries({
    domains: framework => String(framework.nodes.filter(node => node.level === 'domain').length),
    areas: framework => String(framework.nodes.filter(node => node.level === 'area').length),
    topics: (_, { total }) => String(total.topicCount),
    topicsCovered: (_, { total }) => String(total.topics.covered),
    topicsUndated: (_, { total }) => String(total.topics.undated),
    topicsPlanned: (_, { total }) => String(total.topics.planned),
    topicsGap: (_, { total }) => String(total.topics.gap),
    gaps: (_, { total }) => String(countGaps(total)),
    asOf: (_, { asOf }) => asOf,
    present: (_, { total }) => String(total.present),
    shouldHave: (_, { total }) => String(total.shouldHave),
    rate: (_, { total }) => `${presentRatio(total.present, total.shouldHave) ?? '—'}%`,
    inForce: (_, { total }) => String(total.standings['in-force']),
    upcoming: (_, { total }) => String(total.standings.upcoming),
    undated: (_, { total }) => String(total.standings.undated),
    drafting: (_, { total }) => String(total.standings.drafting),
    needs: (_, { total }) => String(total.standings.need),
    unverified: (_, { total }) => String(total.standings.unverified),
    areasEmpty: (framework, coverage) => String(emptyAreas(framework, coverage).length),
    areasEmptyList: (framework, coverage, language) =>
      emptyAreas(framework, coverage)
        .map(area => `${area.code} ${say(area.title, language)}`)
        .join(language === 'zh' ? '、' : ', ') || '—',
    subsystems: describeSubsystems,
  } satisfies Readonly<Record<string, Figure>>),
)

/** Names that may stand in braces, for the check of content. */
export const noteFigures: readonly string[] = [...figures.keys()]

/** The names in braces in a text. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
}

/** The compilation notes (编制说明 a–j, GB/T 13016—2018) with the figures of a day. An unknown name stays as it is. */
export function fillNotes(framework: Framework, coverage: Coverage, language: Language): FilledNote[] {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (braced, name) => figures.get(name)?.(framework, coverage, language) ?? braced)
  return framework.notes.map(note => ({
    id: note.id,
    title: say(note.title, language),
    paragraphs: fill(say(note.text, language))
      .split('\n')
      .map(paragraph => paragraph.trim())
      .filter(paragraph => paragraph !== ''),
  }))
}

function emptyAreas(framework: Framework, coverage: Coverage) {
  return framework.nodes.filter(node => {
    const box = coverage.nodes[node.code]
    return node.level === 'area' && box !== undefined && box.standards.length === 0
  })
}

function describeSubsystems(framework: Framework, coverage: Coverage, language: Language): string {
  return childrenOf(framework, null)
    .map(domain => {
      const areas = childrenOf(framework, domain.code).map(area => {
        const topics = coverage.nodes[area.code]?.topicCount ?? 0
        return language === 'zh'
          ? `${area.code} ${area.title.zh}（${topics} 个主题）`
          : `${area.code} ${area.title.en} (${topics} topics)`
      })
      const focus = domain.focus ? `${say(domain.focus, language)}${language === 'zh' ? '。' : '. '}` : ''
      const head = `${domain.code} ${say(domain.title, language)}${language === 'zh' ? '：' : ': '}`
      return `${head}${focus}${areas.join(language === 'zh' ? '、' : ', ')}${language === 'zh' ? '。' : '.'}`
    })
    .join('\n')
}
