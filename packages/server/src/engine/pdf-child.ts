import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { fontCoverage } from './font-coverage.ts'
import type { PdfAnswer, PdfTask } from './pdf-task.ts'

/** Regular and bold. They are declared, so that a PDF looks the same on every machine. */
const fontFiles = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']
/** Characters that are asked for one by one; a text with more strange ones is not in a language of ours. */
const mostProbes = 400

process.once('message', async (task: PdfTask) => {
  guardMemory(task.memory)
  const answer = await makePdf(task)
  process.send?.(answer, () => process.exit(0))
})

/** Typst takes its memory outside the heap that Node bounds: a thread watches the whole and ends it. */
function guardMemory(megabytes: number): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${megabytes} * 1048576) process.kill(process.pid, 'SIGKILL')
  }, 50)`
  new Worker(watch, { eval: true }).unref()
}

async function makePdf(task: PdfTask): Promise<PdfAnswer> {
  const fonts = await Promise.all(
    fontFiles.map(name => readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${name}`)))),
  )
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: task.folder })
  compiler.addSource(`${task.folder}${task.layout.path}`, task.layout.source)
  for (const { path, bytes } of task.files) compiler.mapShadow(`${task.folder}${path}`, Buffer.from(bytes))
  const broken = task.files.filter(({ path }) => !isReadable(compiler, path)).map(({ path }) => path)
  const compiled = compiler.compile({ mainFileContent: task.main, inputs: { broken: broken.join(' ') } })
  const document = compiled.result
  if (!document) return { reason: reasonOf(compiler, compiled.takeDiagnostics()) }
  const missing = missingGlyphs(compiler, { task, covered: fontCoverage(fonts[0] ?? new Uint8Array()) })
  return { ...writePdf(compiler, document), pages: document.numOfPages, broken, missing }
}

function reasonOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (!error) return 'unknown'
  const all: readonly { message?: string }[] = compiler.fetchDiagnostics(error)
  return all.map(({ message }) => message ?? '').join('; ')
}

/** Whether Typst can show a picture; one that is damaged would end the whole. */
function isReadable(compiler: NodeCompiler, path: string): boolean {
  return (
    compiler.compile({ mainFileContent: `#image(${JSON.stringify(path)}, width: 10pt, height: 10pt)` }).result !== null
  )
}

/** PDF/UA-1 if the document can be (a character without glyph rules it out), tagged in any case. */
function writePdf(compiler: NodeCompiler, document: NodeTypstDocument): { pdf: Uint8Array; refused: string | null } {
  const accessible = attemptPdf(compiler, document)
  if (typeof accessible !== 'string') return { pdf: accessible, refused: null }
  return { pdf: compiler.pdf(document, { pdfTags: true }), refused: accessible }
}

function attemptPdf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array | string {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true })
  } catch (failure) {
    if (failure instanceof Error && failure.message.includes('PDF/UA-1')) return failure.message
    throw failure
  }
}

interface Probing {
  readonly task: PdfTask
  readonly covered: ReadonlySet<number>
}

/** Characters of the document that none of the fonts has. */
function missingGlyphs(compiler: NodeCompiler, { task, covered }: Probing): readonly string[] {
  const strange = [...new Set(task.main)].filter(
    character =>
      !covered.has(character.codePointAt(0) ?? 0) && !/[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/u.test(character),
  )
  const fonts = `(${task.fonts.map(font => `${JSON.stringify(font)},`).join('')})`
  const setup = `#set document(title: "x")\n#set text(lang: "zh", fallback: false, font: ${fonts})\n`
  return strange.slice(0, mostProbes).filter(character => {
    const { result } = compiler.compile({ mainFileContent: `${setup}#${JSON.stringify(character)}` })
    return !result || typeof attemptPdf(compiler, result) === 'string'
  })
}
