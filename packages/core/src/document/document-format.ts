import type { Text } from '../finding.ts'

/** Formats that a document can be written in. */
export const documentFormats = ['json', 'html', 'docx', 'pdf', 'xml', 'md', 'xlsx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Media types of what is written. */
export const formatTypes: Readonly<Record<DocumentFormat, string>> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xml: 'application/xml; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What the formats are called. */
export const formatNames: Readonly<Record<DocumentFormat, Text>> = {
  json: { zh: 'JSON（文件模型）', en: 'JSON (the document model)' },
  html: { zh: '网页', en: 'web page' },
  docx: { zh: 'Word', en: 'Word' },
  pdf: { zh: 'PDF', en: 'PDF' },
  xml: { zh: 'NISO STS', en: 'NISO STS' },
  md: { zh: 'Markdown', en: 'Markdown' },
  xlsx: { zh: '要求清单（Excel）', en: 'list of requirements (Excel)' },
}

/** The format that the ending of a file name names; null for any other. */
export function formatOfName(name: string): DocumentFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  return documentFormats.find(format => format === ending) ?? null
}
