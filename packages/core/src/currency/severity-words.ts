import type { Text } from '../finding.ts'
import type { CitationSeverity } from './severity.ts'

/** What each severity is called. */
export const severityNames: Readonly<Record<CitationSeverity, Text>> = {
  withdrawn: { zh: '废止', en: 'withdrawn' },
  replaced: { zh: '被代替', en: 'replaced' },
  'partly-replaced': { zh: '部分被代替', en: 'partly replaced' },
  upcoming: { zh: '尚未实施', en: 'not in force yet' },
  'title-differs': { zh: '名称不符', en: 'title differs' },
  undecided: { zh: '不能判断', en: 'undecided' },
  undated: { zh: '未注日期', en: 'undated' },
  unknown: { zh: '未登记', en: 'not registered' },
  none: { zh: '现行', en: 'in force' },
}

/** What stands where a number would, and could not be read as one. */
export const unreadName: Text = { zh: '未能识别', en: 'Not readable' }
