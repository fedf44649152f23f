import type { Text } from '../../finding.ts'

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
