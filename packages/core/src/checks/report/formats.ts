import type { Text } from '../../finding.ts'
import type { Language } from '../../language.ts'
import type { CheckReport } from './check-report.ts'
import { reportToEarl } from './earl.ts'
import { reportToHtml } from './html.ts'
import { reportToJunit } from './junit.ts'
import { reportToText } from './text.ts'
import { reportToTrl } from './trl.ts'

/** A form of a report. */
export interface ReportFormat {
  readonly id: 'text' | 'json' | 'html' | 'junit' | 'trl' | 'earl'
  readonly title: Text
  readonly mediaType: string
  /** What names of files end with, the dot included. */
  readonly ending: string
}

/** Every form of a report, the one for people at a terminal first. */
export const reportFormats: readonly ReportFormat[] = [
  {
    id: 'text',
    title: { zh: '文字', en: 'Text' },
    mediaType: 'text/plain; charset=utf-8',
    ending: '.txt',
  },
  {
    id: 'json',
    title: { zh: 'JSON（有文档）', en: 'JSON (documented)' },
    mediaType: 'application/json',
    ending: '.json',
  },
  {
    id: 'html',
    title: { zh: '网页（一个文件，可打印）', en: 'Page (one file, to print)' },
    mediaType: 'text/html; charset=utf-8',
    ending: '.html',
  },
  {
    id: 'junit',
    title: { zh: 'JUnit（持续集成）', en: 'JUnit (continuous integration)' },
    mediaType: 'application/xml',
    ending: '.junit.xml',
  },
  {
    id: 'trl',
    title: { zh: 'GITB 测试报告语言', en: 'GITB Test Reporting Language' },
    mediaType: 'application/xml',
    ending: '.trl.xml',
  },
  {
    id: 'earl',
    title: { zh: 'EARL（JSON-LD）', en: 'EARL (JSON-LD)' },
    mediaType: 'application/ld+json',
    ending: '.earl.jsonld',
  },
]

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
