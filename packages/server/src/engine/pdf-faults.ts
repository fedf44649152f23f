import type { Finding } from '@biaochi/core/finding.ts'
import type { PdfFault } from './read-pdf.ts'

/** Why a PDF file could not be read, for a person. */
export function pdfFinding(fault: PdfFault): Finding {
  return { rule: `pdf-${fault}`, severity: 'error', at: {}, ...reasons[fault] }
}

const toWord = {
  zh: '请改用生成它的 Word 文件，或把文字复制到文本文件。',
  en: 'Take the Word file it was made from, or copy its text into a text file.',
}

const reasons = {
  encrypted: {
    message: { zh: 'PDF 有密码，读不出文字。', en: 'The PDF file has a password; its text cannot be read.' },
    fix: { zh: '去掉密码后再试。', en: 'Remove the password and try again.' },
  },
  damaged: { message: { zh: 'PDF 文件已损坏。', en: 'The PDF file is damaged.' }, fix: toWord },
  'without-text': {
    message: {
      zh: 'PDF 里没有文字层，像是扫描件；这里不做文字识别（OCR）。',
      en: 'The PDF file has no text: it looks like a scan, and text is not recognised here (OCR).',
    },
    fix: toWord,
  },
} as const
