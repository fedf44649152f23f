import type { DocumentFormat } from '@biaochi/core/document/document-format.ts'
import type { Language } from '@biaochi/core/language.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'
import { showDocument } from './show-document.ts'

/** A held document as a file. */
export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** Bytes of files that are kept to be sent again: a version never changes, and setting a PDF takes a second. */
const mostKept = 64 * 1024 * 1024

const kept = new Map<string, Uint8Array>()

/** Writes a version of a held document in a format; null when it is not held. The pictures of Markdown are not with it. */
export async function writeHeldDocument(
  context: Pick<Context, 'store'>,
  slug: string,
  order: { readonly version?: number; readonly format: DocumentFormat; readonly language: Language },
): Promise<WrittenFile | Refusal | null> {
  const { version, format, language } = order
  const view = await showDocument(context, slug, version)
  if (!view) return null
  const { held, document } = view
  const name = `${slug}${held.version === view.versions[0]?.version ? '' : `-${held.version}`}.${format}`
  const key = `${held.sha256} ${format} ${language}`
  const before = kept.get(key)
  if (before) return { bytes: before, name }
  const file = { name: held.file, bytes: new Uint8Array() }
  const { value, findings } = await runInThread('write', { file, document, format, language })
  if (!value) return { refused: findings }
  keep(key, value.bytes)
  return { bytes: value.bytes, name }
}

function keep(key: string, bytes: Uint8Array): void {
  kept.set(key, bytes)
  let size = [...kept.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [oldest, { length }] of kept) {
    if (size <= mostKept) break
    kept.delete(oldest)
    size -= length
  }
}
