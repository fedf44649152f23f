import type { Finding } from '@biaochi/core/finding.ts'

/** Why there is no PDF. */
export type PdfRefusal = keyof typeof reasons

/** Says why a document could not be set as PDF; `reason` is what Typst said. */
export function pdfRefused(rule: PdfRefusal, reason?: string): Finding {
  return {
    rule,
    severity: 'error',
    at: {},
    ...reasons[rule],
    ...(reason === undefined ? {} : { evidence: { reason } }),
  }
}

/** Names characters that stand as empty boxes in the PDF. */
export function glyphMissing(characters: readonly string[]): Finding {
  const shown = characters.slice(0, 20).join(' ')
  return {
    rule: 'glyph-missing',
    severity: 'warning',
    message: {
      zh: `字体里没有这些字符：${shown}。它们在 PDF 里显示为空框。`,
      en: `The fonts have no glyphs for these characters: ${shown}. They stand as empty boxes in the PDF.`,
    },
    at: {},
    evidence: { characters: characters.map(each => `${each} U+${hex(each)}`) },
    fix: {
      zh: '换成常用字符，或在设置中指定一种含有它们的字体。',
      en: 'Use ordinary characters instead, or name a font that has them in the settings.',
    },
  }
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

/** Says that a PDF is tagged, but does not meet PDF/UA-1. */
export function pdfWithoutAccess(reason: string): Finding {
  return {
    rule: 'pdf-not-ua',
    severity: 'info',
    message: {
      zh: 'PDF 带有结构标签，但没有满足 PDF/UA-1（无障碍）的全部要求。',
      en: 'The PDF is tagged, but does not meet all that PDF/UA-1 (accessibility) asks.',
    },
    at: {},
    evidence: { reason: reason.slice(0, 500) },
  }
}

const simpler = {
  zh: '请改写成 Word 或网页，或把文件拆成几份。',
  en: 'Write it as Word or as a web page instead, or split the document.',
}

const reasons = {
  'pdf-too-slow': {
    message: {
      zh: '文件太大或太复杂，没有在限定时间内排完版。',
      en: 'The document is too large or too intricate to be set as PDF in the time given.',
    },
    fix: simpler,
  },
  'pdf-too-intricate': {
    message: {
      zh: '排版占用的内存过多，已停止。',
      en: 'Setting the document as PDF took too much memory and was stopped.',
    },
    fix: simpler,
  },
  'pdf-not-made': {
    message: { zh: '这份文件排不成 PDF。', en: 'The document could not be set as PDF.' },
    fix: simpler,
  },
  'pdf-too-many': {
    message: {
      zh: '现在有太多文件在排队生成 PDF。',
      en: 'Too many documents are waiting to be set as PDF at the moment.',
    },
    fix: { zh: '请过一分钟再试。', en: 'Try again in a minute.' },
  },
} as const
