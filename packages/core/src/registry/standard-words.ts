import type { Text } from '../finding.ts'
import type { Confidence, Force, RelationType, SourceTier, StandardClass, Status, StatusName } from './standard.ts'

/** Names of the classes, as the Standardization Law (2017, Art. 2) and practice call them. */
export const classNames: Readonly<Record<StandardClass, Text>> = {
  national: { zh: '国家标准', en: 'National' },
  sector: { zh: '行业标准', en: 'Sector' },
  local: { zh: '地方标准', en: 'Local' },
  group: { zh: '团体标准', en: 'Group' },
  enterprise: { zh: '企业标准', en: 'Enterprise' },
  international: { zh: '国际标准', en: 'International' },
  foreign: { zh: '国外标准', en: 'Foreign' },
  metrology: { zh: '计量技术规范', en: 'Metrology' },
  military: { zh: '军用标准', en: 'Military' },
  unknown: { zh: '类别未知', en: 'Class unknown' },
}

/** Names of the statuses. */
export const statusNames: Readonly<Record<StatusName, Text>> = {
  planned: { zh: '拟制定', en: 'Planned' },
  drafting: { zh: '制定中', en: 'Drafting' },
  'not-issued': { zh: '当日尚未发布', en: 'Not yet issued' },
  upcoming: { zh: '即将实施', en: 'Upcoming' },
  'in-force': { zh: '现行', en: 'In force' },
  'partly-replaced': { zh: '部分被代替', en: 'Partly replaced' },
  replaced: { zh: '被代替', en: 'Replaced' },
  withdrawn: { zh: '废止', en: 'Withdrawn' },
  unknown: { zh: '未知', en: 'Unknown' },
}

/** What an unknown status lacks. */
export const missingNames: Readonly<Record<Status['missing'][number], Text>> = {
  issued: { zh: '发布日期', en: 'the date of issue' },
  effective: { zh: '实施日期', en: 'the date it takes effect' },
  withdrawn: { zh: '废止日期', en: 'the date of withdrawal' },
  'successor-effective': { zh: '代替它的标准何时实施', en: 'when its successor takes effect' },
  direction: { zh: '两项互相代替，哪一项在后', en: 'which of two that are said to replace each other is the later' },
}

/** Names of the legal force. */
export const forceNames: Readonly<Record<Force, Text>> = {
  mandatory: { zh: '强制性', en: 'Mandatory' },
  recommended: { zh: '推荐性', en: 'Recommended' },
  guidance: { zh: '指导性', en: 'Guidance' },
  unknown: { zh: '未知', en: 'Unknown' },
}

/** Names of how sure a record is. */
export const confidenceNames: Readonly<Record<Confidence, Text>> = {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '仅被引用，未核实', en: 'Cited, not verified' },
}

/** Names of the tiers of sources. */
export const tierNames: Readonly<Record<SourceTier, Text>> = {
  official: { zh: '官方', en: 'Official' },
  press: { zh: '媒体', en: 'Press' },
  secondary: { zh: '二手', en: 'Secondary copy' },
}

/** What a record does to the other end of a relation (`out`), and what is done to it (`in`). */
export const relationNames: Readonly<Record<'out' | 'in', Readonly<Record<RelationType, Text>>>> = {
  out: {
    replaces: { zh: '代替', en: 'Replaces' },
    'replaces-partly': { zh: '部分代替', en: 'Replaces in part' },
    adopts: { zh: '采用', en: 'Adopts' },
    cites: { zh: '引用', en: 'Cites' },
    'part-of': { zh: '是其部分', en: 'Is part of' },
    amends: { zh: '修改', en: 'Amends' },
    corrects: { zh: '勘误', en: 'Corrects' },
    'promoted-to': { zh: '上升为', en: 'Promoted to' },
    supports: { zh: '配套', en: 'Supports' },
    translates: { zh: '译自', en: 'Translates' },
  },
  in: {
    replaces: { zh: '被代替', en: 'Replaced by' },
    'replaces-partly': { zh: '被部分代替', en: 'Replaced in part by' },
    adopts: { zh: '被采用', en: 'Adopted by' },
    cites: { zh: '被引用', en: 'Cited by' },
    'part-of': { zh: '包含部分', en: 'Has the part' },
    amends: { zh: '修改单', en: 'Amended by' },
    corrects: { zh: '勘误表', en: 'Corrected by' },
    'promoted-to': { zh: '由其上升而来', en: 'Promoted from' },
    supports: { zh: '配套标准', en: 'Supported by' },
    translates: { zh: '译本', en: 'Translated as' },
  },
}
