import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders whose code decides what a document of the registry says: numbers, statuses, tokens, the documents themselves. */
const folders = ['@biaochi/core/number/parse.ts', '@biaochi/core/registry/status.ts', '@biaochi/core/search/schema.ts']

/**
 * What tells one making of documents from another: a digest of the code that makes them. An index is as good as that
 * code; after it has changed, statuses and look-up keys on the disk may be those of old rules.
 */
export function readRelease(): string {
  const hash = createHash('sha256')
  for (const folder of [
    ...folders.map(file => dirname(fileURLToPath(import.meta.resolve(file)))),
    import.meta.dirname,
  ]) {
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
