import { type Language, say } from '../language.ts'
import { type Coverage, isGap } from './coverage.ts'
import { type Framework, pathTo } from './framework.ts'
import { frameworkColumn as column, type FrameworkTable } from './framework-table.ts'
import { topicStateNames } from './framework-words.ts'

/** The topics without a standard in force or upcoming, and what is recorded of them all the same. */
export function gapTable(framework: Framework, coverage: Coverage, language: Language): FrameworkTable {
  const topics = framework.nodes.filter(node => isGap(coverage.topics[node.code] ?? 'covered'))
  return {
    id: 'gaps',
    title: { zh: '缺口清单', en: 'Gap list' },
    columns: [
      column('code', { zh: '编码', en: 'Code' }, 8),
      column('domain', { zh: '领域', en: 'Domain' }, 22),
      column('area', { zh: '方面', en: 'Area' }, 18),
      column('topic', { zh: '主题', en: 'Topic' }, 36),
      column('state', { zh: '情况', en: 'State' }, 12),
      column('recorded', { zh: '已知的项目、需求或出版物', en: 'Projects, needs or publications known' }, 44),
    ],
    rows: topics.map(topic => {
      const [domain, area] = pathTo(framework, topic.code)
      return [
        topic.code,
        domain ? say(domain.title, language) : null,
        area ? say(area.title, language) : null,
        say(topic.title, language),
        say(topicStateNames[coverage.topics[topic.code] ?? 'gap'], language),
        recordedAt(coverage, topic.code) || null,
      ]
    }),
  }
}

function recordedAt(coverage: Coverage, code: string): string {
  return (coverage.nodes[code]?.standards ?? [])
    .flatMap(id => coverage.standards[id] ?? [])
    .filter(({ standing }) => standing !== 'past' && standing !== 'unverified')
    .map(({ record }) => [record.numbers[0]?.normal, record.titleZh ?? record.titleEn].filter(Boolean).join(' '))
    .join('; ')
}
