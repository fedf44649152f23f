import type { Text } from '../../finding.ts'

/** An association that publishes group standards. */
export interface Association {
  readonly code: string
  /** Null where only the code was seen. */
  readonly name: Text | null
}

/**
 * Where the codes come from. There are thousands and new ones each week, so the list decides nothing about numbers with
 * a slash: it only lets a lost slash be seen (`TCESA 1040-2019`) and a number without year be believed.
 */
export const associationsSource: Text = {
  zh: '各团体公开的代号，据惯例，待核实；无名称者见于公开文本（2026-01）',
  en: 'Codes as the associations publish them, from practice, to be confirmed; those without a name were seen in public texts (2026-01)',
}

function association(code: string, zh: string, en: string): Association {
  return { code, name: { zh, en } }
}

/** Codes met often enough to be known by sight. */
export const associations: readonly Association[] = [
  association('CAS', '中国标准化协会', 'China Association for Standardization'),
  association('CCSA', '中国通信标准化协会', 'China Communications Standards Association'),
  association('CEC', '中国电力企业联合会', 'China Electricity Council'),
  association('CECS', '中国工程建设标准化协会', 'China Association for Engineering Construction Standardization'),
  association('CESA', '中国电子工业标准化技术协会', 'China Electronics Standardization Association'),
  association('CMES', '中国机械工程学会', 'Chinese Mechanical Engineering Society'),
  association('CPCIF', '中国石油和化学工业联合会', 'China Petroleum and Chemical Industry Federation'),
  association('CSAE', '中国汽车工程学会', 'China Society of Automotive Engineers'),
  association('CSEE', '中国电机工程学会', 'Chinese Society for Electrical Engineering'),
  association('CSTM', '中关村材料试验技术联盟', 'Zhongguancun Material Testing Technology Alliance'),
  association('ISC', '中国互联网协会', 'Internet Society of China'),
  { code: 'CRSUD', name: null },
  { code: 'GZAEPI', name: null },
  { code: 'SSITS', name: null },
  { code: 'ZJHIA', name: null },
]

const codes: ReadonlySet<string> = new Set(associations.map(entry => entry.code))

/** True for the code of an association in the table. */
export function isKnownAssociation(code: string): boolean {
  return codes.has(code)
}
