import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { pictureNotShown } from '@biaochi/core/document/write/typst/typst-assets.ts'
import { writeTypst } from '@biaochi/core/document/write/typst/write-typst.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { PdfAnswer, PdfTask } from './pdf-task.ts'
import { glyphMissing, type PdfRefusal, pdfRefused, pdfWithoutAccess } from './pdf-write-faults.ts'

/** How a PDF is made. */
export interface PdfOptions {
  /** A family of fonts of the machine for the text, such as `Noto Serif CJK SC`; the one that comes with us unless given. */
  readonly family?: string
  /** Day that the PDF says it was made, `YYYY-MM-DD`; it says none unless given, so that the same document gives the same bytes. */
  readonly madeOn?: string
  readonly bounds?: PdfBounds
}

/** Milliseconds, and megabytes of the whole process. */
export interface PdfBounds {
  readonly patience: number
  readonly memory: number
}

/** A PDF and what is wrong with it; without one an error among the findings says why. */
export interface WrittenPdf {
  readonly bytes: Uint8Array | null
  readonly pages: number
  readonly findings: readonly Finding[]
}

/** What comes with us or with Typst; the last ones have signs that the first lacks. */
const families = ['Noto Sans SC', 'Libertinus Serif', 'New Computer Modern Math', 'DejaVu Sans Mono']
const ordinaryBounds: PdfBounds = { patience: 60_000, memory: 2_048 }
/** Documents that are set at one time, and those that may wait for it. */
const mostRunning = 2
const mostWaiting = 20

let running = 0
const waiting: (() => void)[] = []

/**
 * A document as tagged PDF by Typst, PDF/UA-1 where it can be. Typst runs in a process of its own that is killed when it
 * takes too long or too much memory; two run at a time, others wait for their turn.
 */
export async function writePdf(document: StandardDocument, options: PdfOptions = {}): Promise<WrittenPdf> {
  if (running >= mostRunning) {
    if (waiting.length >= mostWaiting) return refuse('pdf-too-many')
    await new Promise<void>(resolve => waiting.push(resolve))
  } else running++
  try {
    return await writeAlone(document, options)
  } finally {
    // Whoever waits takes over the place.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

async function writeAlone(document: StandardDocument, options: PdfOptions): Promise<WrittenPdf> {
  const fonts = options.family === undefined ? families : [options.family, ...families]
  const source = writeTypst(document, { fonts, ...(options.madeOn === undefined ? {} : { madeOn: options.madeOn }) })
  const bounds = options.bounds ?? ordinaryBounds
  const folder = await mkdtemp(join(tmpdir(), 'biaochi-pdf-'))
  try {
    const { main, layout, files } = source
    const answer = await runChild({ main, layout, files, fonts, folder, memory: bounds.memory }, bounds.patience)
    if (typeof answer === 'string') return refuse(answer)
    if ('reason' in answer) return refuse('pdf-not-made', answer.reason)
    const broken = files
      .filter(({ path }) => answer.broken.includes(path))
      .map(({ name }) => pictureNotShown(name, null))
    const glyphs = answer.missing.length > 0 ? [glyphMissing(answer.missing)] : []
    const access = answer.refused !== null && glyphs.length === 0 ? [pdfWithoutAccess(answer.refused)] : []
    const findings = [...source.findings, ...broken, ...glyphs, ...access]
    return { bytes: answer.pdf, pages: answer.pages, findings }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function runChild(task: PdfTask, patience: number): Promise<PdfAnswer | PdfRefusal> {
  const child = fork(new URL('./pdf-child.ts', import.meta.url), {
    serialization: 'advanced',
    stdio: 'ignore',
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, patience)
    let answer: PdfAnswer | null = null
    child.once('message', message => {
      answer = message as PdfAnswer
    })
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(answer ?? (isLate ? 'pdf-too-slow' : 'pdf-too-intricate'))
    })
    child.send(task)
  })
}

function refuse(rule: PdfRefusal, reason?: string): WrittenPdf {
  return { bytes: null, pages: 0, findings: [pdfRefused(rule, reason)] }
}
