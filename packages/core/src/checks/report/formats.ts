import type { Language } from '../../language.ts'
import type { CheckReport } from './check-report.ts'
import { reportToEarl } from './earl.ts'
import { reportToHtml } from './html.ts'
import { reportToJunit } from './junit.ts'
import type { ReportFormat } from './report-formats.ts'
import { reportToText } from './text.ts'
import { reportToTrl } from './trl.ts'

const writers: Readonly<Record<ReportFormat['id'], (report: CheckReport, language: Language) => string>> = {
  text: reportToText,
  json: report => `${JSON.stringify(report, null, 2)}\n`,
  html: reportToHtml,
  junit: reportToJunit,
  trl: reportToTrl,
  earl: (report, language) => `${JSON.stringify(reportToEarl(report, language), null, 2)}\n`,
}

/** A report in one of its forms; the text ends with a line end. */
export function writeReport(report: CheckReport, format: ReportFormat['id'], language: Language = 'zh'): string {
  return writers[format](report, language)
}
