import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { annotate } from '@biaochi/core/document/annotate/annotate.ts'
import { documentFormats } from '@biaochi/core/document/document-format.ts'
import { type Finding, hasError } from '@biaochi/core/finding.ts'
import { listPackages } from '@biaochi/server/actions/read-facts.ts'
import { readPackage } from '@biaochi/server/actions/read-package.ts'
import { findingLines } from '@biaochi/server/cli/terminal.ts'
import { writeDocument } from '@biaochi/server/engine/write-document.ts'

const standards = join(import.meta.dirname, '../programme/standards')

/** Files that were written, by their paths, and what the formats could not hold. */
export interface Publication {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/** Writes our own standards in every format that there is into a folder: `parking-data-elements/parking-data-elements.pdf`. */
export async function publish(to: string, from = standards): Promise<Publication> {
  const files: string[] = []
  const findings: Finding[] = []
  const write = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    files.push(path)
  }
  for (const name of await listPackages(from)) {
    const { value, findings: read } = await readPackage(join(from, name))
    findings.push(...read)
    if (!value) continue
    const document = annotate(value.document)
    for (const format of documentFormats) {
      const written = await writeDocument(document, { format, language: 'zh' })
      findings.push(...written.findings)
      if (!written.value) continue
      write(join(to, name, `${name}.${format}`), written.value.bytes)
      for (const [path, bytes] of written.value.beside) write(join(to, name, path), bytes)
    }
  }
  return { files, findings }
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? 'dist/standards')
  const { files, findings } = await publish(folder)
  for (const finding of findings) process.stderr.write(`${findingLines(finding, 'en')}\n`)
  process.stderr.write(`published: ${files.length} files in ${folder}\n`)
  process.exitCode = hasError(findings) || files.length === 0 ? 1 : 0
}
