import type { Severity, Text } from '../../finding.ts'
import type { Dimension } from '../plan.ts'
import type { RuleStatus, Verdict } from './check-report.ts'

/** What a verdict is called. */
export const verdictWords: Readonly<Record<Verdict, Text>> = {
  conforms: { zh: '符合', en: 'Conforms' },
  'does-not-conform': { zh: '不符合', en: 'Does not conform' },
  'no-verdict': { zh: '不作结论', en: 'No verdict' },
}

/** What a verdict means, in a sentence. */
export const verdictSentences: Readonly<Record<Verdict, Text>> = {
  conforms: {
    zh: '应执行的规则都已执行，没有一条不通过。',
    en: 'Every rule that counts was executed, and none failed.',
  },
  'does-not-conform': {
    zh: '至少有一条规则不通过，或者数据的结构有错误。',
    en: 'At least one rule failed, or the structure of the data is broken.',
  },
  'no-verdict': {
    zh: '没有发现不符合之处，但并非都检查到了。',
    en: 'Nothing was found to fail, yet not everything could be looked at.',
  },
}

/** What the state of a rule is called. */
export const statusWords: Readonly<Record<RuleStatus, Text>> = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不通过', en: 'failed' },
  inapplicable: { zh: '不适用', en: 'inapplicable' },
  'not-executed': { zh: '未执行', en: 'not executed' },
}

/** What a severity is called. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

/** Dimensions of data quality (GB/T 36344—2018). */
export const dimensionWords: Readonly<Record<Dimension, Text>> = {
  conformity: { zh: '规范性', en: 'conformity' },
  completeness: { zh: '完整性', en: 'completeness' },
  accuracy: { zh: '准确性', en: 'accuracy' },
  consistency: { zh: '一致性', en: 'consistency' },
  timeliness: { zh: '时效性', en: 'timeliness' },
  accessibility: { zh: '可访问性', en: 'accessibility' },
}

/** Words of every form of a report. */
export const reportWords = {
  title: { zh: '检查报告', en: 'Check report' },
  standard: { zh: '标准', en: 'Standard' },
  edition: { zh: '版次', en: 'Edition' },
  asOf: { zh: '截至', en: 'As of' },
  moment: { zh: '检查时刻', en: 'Moment of the check' },
  reasons: { zh: '为什么不作结论', en: 'Why there is no verdict' },
  unseen: { zh: '没有看到的', en: 'What could not be looked at' },
  data: { zh: '数据', en: 'Data' },
  file: { zh: '数据来源', en: 'Source' },
  table: { zh: '表', en: 'Table' },
  records: { zh: '记录', en: 'Records' },
  checked: { zh: '已检查', en: 'Checked' },
  rejected: { zh: '已拒绝', en: 'Rejected' },
  blank: { zh: '空行', en: 'Blank lines' },
  encoding: { zh: '编码', en: 'Encoding' },
  bytes: { zh: '字节', en: 'Bytes' },
  absent: { zh: '没有数据的表', en: 'Tables without data' },
  notReconciled: {
    zh: '记录数与已检查、已拒绝之和不等。',
    en: 'The records are not those checked and those rejected together.',
  },
  reconciled: {
    zh: '每条记录都已检查或已拒绝，没有遗漏。',
    en: 'Every record was either checked or rejected; none is lost.',
  },
  structure: { zh: '结构', en: 'Structure' },
  structureSound: { zh: '结构没有发现问题。', en: 'Nothing is wrong with the structure.' },
  fault: { zh: '问题', en: 'Fault' },
  count: { zh: '处数', en: 'Count' },
  fix: { zh: '怎样改正', en: 'How to mend it' },
  rules: { zh: '规则', en: 'Rules' },
  rule: { zh: '规则', en: 'Rule' },
  clause: { zh: '条款', en: 'Clause' },
  severity: { zh: '轻重', en: 'Severity' },
  status: { zh: '结果', en: 'Result' },
  failed: { zh: '不合格', en: 'Failed' },
  rate: { zh: '合格率', en: 'Sound' },
  threshold: { zh: '容许', en: 'Allowed' },
  dimension: { zh: '维度', en: 'Dimension' },
  dimensions: { zh: '各维度', en: 'Dimensions' },
  failing: { zh: '没有通过的规则', en: 'Rules that failed' },
  tolerated: { zh: '在容许之内的不合格', en: 'Failures within what is allowed' },
  passedRules: { zh: '通过的规则', en: 'Rules that passed' },
  inapplicableRules: { zh: '不适用的规则', en: 'Rules that do not apply' },
  notExecutedRules: { zh: '没有执行的规则', en: 'Rules that were not executed' },
  why: { zh: '原因', en: 'Why' },
  samples: { zh: '最先的几条', en: 'The first of them' },
  record: { zh: '第几条', en: 'Record' },
  line: { zh: '行', en: 'Line' },
  column: { zh: '列', en: 'Column' },
  reason: { zh: '原因', en: 'Reason' },
  wholeTable: { zh: '整表', en: 'whole table' },
  empty: { zh: '（空）', en: '(empty)' },
  none: { zh: '无', en: 'none' },
  indicators: { zh: '质量指标', en: 'Quality indicators' },
  indicator: { zh: '指标', en: 'Indicator' },
  score: { zh: '得分', en: 'Score' },
  total: { zh: '总分', en: 'Total score' },
  weight: { zh: '权重', en: 'Weight' },
  strays: { zh: '不在指标树中的代码，未计分', en: 'Codes outside the tree, not scored' },
  profiles: { zh: '列概况', en: 'Column profiles' },
  present: { zh: '有值', en: 'Present' },
  missing: { zh: '缺失', en: 'Missing' },
  length: { zh: '字符数', en: 'Characters' },
  least: { zh: '最小', en: 'Least' },
  greatest: { zh: '最大', en: 'Greatest' },
  distinct: { zh: '不同值', en: 'Distinct' },
  run: { zh: '这次检查', en: 'About this run' },
  rulesDigest: { zh: '规则摘要（SHA-256）', en: 'Digest of the rules (SHA-256)' },
  dataDigest: { zh: '数据摘要（SHA-256）', en: 'Digest of the data (SHA-256)' },
  tool: { zh: '程序', en: 'Tool' },
  elapsed: { zh: '用时', en: 'Elapsed' },
} as const satisfies Readonly<Record<string, Text>>
