import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'

/** The lines of each page of a PDF file, or why there are none. */
export type PdfText = { readonly pages: readonly (readonly string[])[] } | { readonly refused: PdfFault }

/** Why the text of a PDF file cannot be read. */
export type PdfFault = 'encrypted' | 'damaged' | 'without-text'

/** Characters to a page below which it is taken for a picture of text. */
const leastText = 10

/** Where pdf.js keeps the tables that Chinese fonts are read by; nothing is fetched. */
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
// The build for browsers is what Node runs too: the other one loads a library for drawing.
GlobalWorkerOptions.workerSrc = pathToFileURL(join(home, 'build/pdf.worker.mjs')).href

/** A piece of a line as pdf.js gives it; marks of structure have no text. */
interface Piece {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly transform?: readonly number[]
}

/** Reads the text layer of a PDF file. It may take long and much memory: `runInThread` bounds both. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const text = await readPages(bytes)
  if ('refused' in text) return text
  const characters = text.pages.flat().reduce((sum, line) => sum + line.replace(/\s/g, '').length, 0)
  return characters < leastText * text.pages.length ? { refused: 'without-text' } : text
}

async function readPages(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({
    // Copied: pdf.js takes the bytes away from who gives them.
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: string[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items as readonly Piece[]))
      page.cleanup()
    }
    return { pages }
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'PasswordException') return { refused: 'encrypted' }
    if (failure instanceof Error && /^(InvalidPDF|MissingPDF|Format|UnknownError)/.test(failure.name))
      return { refused: 'damaged' }
    throw failure
  } finally {
    await task.destroy()
  }
}

/** Lines that hold text, from top to bottom as the file has them. */
function linesOf(items: readonly Piece[]): string[] {
  const lines: string[] = []
  let line = ''
  let height: number | null = null
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  for (const { str = '', hasEOL, transform } of items) {
    const at: number | null = transform?.[5] ?? height
    if (height !== null && at !== null && Math.abs(at - height) > 4 && line !== '') end()
    if (str !== '') height = at
    line += str
    if (hasEOL) end()
  }
  end()
  return lines
}
