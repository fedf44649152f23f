import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfText } from './pdf-pages.ts'

/** Where pdf.js keeps the tables that Chinese fonts are read by; nothing is fetched. */
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A piece of a line as pdf.js gives it; marks of structure have no text. */
interface Piece {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly transform?: readonly number[]
}

async function readPages(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({
    data: bytes,
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

parentPort?.postMessage(await readPages(workerData as Uint8Array))
