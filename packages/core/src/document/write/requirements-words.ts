import type { Text } from '../../finding.ts'
import type { ProvisionContext } from '../annotate/list-requirements.ts'
import type { ProvisionType } from '../model/inline.ts'

/** What one provision is called (GB/T 1.1—2020, 9.1; ISO/IEC SMART core ontology). */
export const provisionNames: Readonly<Record<ProvisionType, Text>> = {
  requirement: { zh: '要求', en: 'requirement' },
  recommendation: { zh: '推荐', en: 'recommendation' },
  permission: { zh: '允许', en: 'permission' },
  capability: { zh: '能力', en: 'capability' },
  possibility: { zh: '可能性', en: 'possibility' },
  instruction: { zh: '指示', en: 'instruction' },
  statement: { zh: '陈述', en: 'statement' },
  'external-constraint': { zh: '外部约束', en: 'external constraint' },
}

/** Where a provision stands. */
export const contextNames: Readonly<Record<ProvisionContext, Text>> = {
  text: { zh: '条文', en: 'text' },
  table: { zh: '表', en: 'table' },
  figure: { zh: '图', en: 'figure' },
  definition: { zh: '定义', en: 'definition' },
  note: { zh: '注', en: 'note' },
  example: { zh: '示例', en: 'example' },
  footnote: { zh: '脚注', en: 'footnote' },
}
