import type { Text } from '../finding.ts'
import type { Standing, TopicState } from './coverage.ts'
import type { FrameworkLevel } from './framework.ts'

/** Names of the three depths. */
export const levelNames: Readonly<Record<FrameworkLevel, Text>> = {
  domain: { zh: '领域', en: 'Domain' },
  area: { zh: '方面', en: 'Area' },
  topic: { zh: '主题', en: 'Topic' },
}

/** Names of what a record is to a framework on a day. */
export const standingNames: Readonly<Record<Standing, Text>> = {
  'in-force': { zh: '现行', en: 'In force' },
  upcoming: { zh: '即将实施', en: 'Upcoming' },
  undated: { zh: '已发布，日期或编号不明', en: 'Published, date or number unknown' },
  drafting: { zh: '制定中', en: 'In drafting' },
  need: { zh: '待制定', en: 'To be made' },
  past: { zh: '被代替或废止', en: 'Replaced or withdrawn' },
  unverified: { zh: '仅被引用，未核实', en: 'Cited, not verified' },
}

/** Names of what is known of a topic's standards. */
export const topicStateNames: Readonly<Record<TopicState, Text>> = {
  covered: { zh: '已有标准', en: 'Has a standard' },
  undated: { zh: '情况不明', en: 'Unclear' },
  planned: { zh: '计划中', en: 'Planned' },
  gap: { zh: '空白', en: 'Blank' },
}

/** The states of topics, the best first. */
export const topicStates: readonly TopicState[] = ['covered', 'undated', 'planned', 'gap']

/** How should-have (应有数) is counted: this project's own rule, since GB/T 13016—2018 leaves it to the compiler. */
export const shouldHaveRule: Text = {
  zh: '方案点名而无任何记录的主题各计一项，已登记的标准、项目、需求各计一项；被代替、废止的和仅被引用、未核实的不计。本项目所定。',
  en: "Each topic that the plan names and of which nothing is recorded counts one; each recorded standard, project or need counts one; what is replaced, withdrawn or only cited does not. This project's own rule.",
}
