import type { Text } from '../finding.ts'
import type { Confidence, Force, SourceTier, StandardClass, StatusName } from './standard.ts'

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
  upcoming: { zh: '即将实施', en: 'Upcoming' },
  'in-force': { zh: '现行', en: 'In force' },
  'partly-replaced': { zh: '部分被代替', en: 'Partly replaced' },
  replaced: { zh: '被代替', en: 'Replaced' },
  withdrawn: { zh: '废止', en: 'Withdrawn' },
  unknown: { zh: '未知', en: 'Unknown' },
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
