import { Worker } from 'node:worker_threads'
import type { Finding } from '@biaochi/core/finding.ts'

/** The lines of each page of a PDF file, or why there are none. */
export type PdfText =
  | { readonly pages: readonly (readonly string[])[] }
  | { readonly refused: 'encrypted' | 'damaged' | 'too-slow' | 'too-large' | 'without-text' }

/** Milliseconds and megabytes after which a file is given up. */
const patience = 30_000
const maxOldGenerationSizeMb = 512
/** Characters to a page below which it is taken for a picture of text. */
const leastText = 10

/** Reads the text layer of a PDF file in a thread of its own, which a hostile file can only end. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfText> {
  const text = await readInThread(bytes)
  if ('refused' in text) return text
  const characters = text.pages.flat().reduce((sum, line) => sum + line.replace(/\s/g, '').length, 0)
  return characters < leastText * text.pages.length ? { refused: 'without-text' } : text
}

function readInThread(bytes: Uint8Array): Promise<PdfText> {
  // The bytes are copied: what is handed over would be gone for others.
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb },
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve, reject) => {
    const end = (text: PdfText) => {
      clearTimeout(timer)
      worker.terminate().then(() => resolve(text), reject)
    }
    const timer = setTimeout(() => end({ refused: 'too-slow' }), patience)
    worker.once('message', end)
    worker.once('error', (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'ERR_WORKER_OUT_OF_MEMORY') end({ refused: 'too-large' })
      else worker.terminate().then(() => reject(failure), reject)
      clearTimeout(timer)
    })
  })
}

/** Why a PDF file could not be read, for a person. */
export function pdfFinding(refused: Extract<PdfText, { refused: string }>['refused'], file: string): Finding {
  return { rule: `pdf-${refused}`, severity: 'error', at: { file }, ...reasons[refused] }
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
  'too-slow': {
    message: {
      zh: 'PDF 太大或太复杂，半分钟内没有读完。',
      en: 'The PDF file is too large or too intricate: half a minute was not enough.',
    },
    fix: toWord,
  },
  'too-large': { message: { zh: 'PDF 展开后占用内存过多。', en: 'The PDF file takes too much memory.' }, fix: toWord },
  'without-text': {
    message: {
      zh: 'PDF 里没有文字层，像是扫描件；这里不做文字识别（OCR）。',
      en: 'The PDF file has no text: it looks like a scan, and text is not recognised here (OCR).',
    },
    fix: toWord,
  },
} as const
