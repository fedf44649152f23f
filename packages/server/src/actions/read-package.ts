import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from '@biaochi/core/container/encoding.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { readMarkdown } from '@biaochi/core/document/read/markdown/read-markdown.ts'
import { type Finding, hasError } from '@biaochi/core/finding.ts'
import type { Checked } from '@biaochi/core/registry/schema-findings.ts'
import type { StandardFacts } from '@biaochi/core/registry/standard-facts.ts'
import { packageFile, readFacts } from './read-facts.ts'
import { readPictures } from './read-pictures.ts'

/** A standard that is kept as a folder, with its text. */
export interface StandardPackage {
  readonly facts: StandardFacts & { readonly text: string }
  readonly document: StandardDocument
}

/** Reads a package; the findings say what is wrong with its facts and what was noticed in its text. */
export async function readPackage(folder: string): Promise<Checked<StandardPackage>> {
  const { value: facts, findings } = await readFacts(folder)
  if (!facts) return { value: null, findings }
  const { text: file = 'standard.md' } = facts
  const path = join(folder, file)
  if (!existsSync(path)) return { value: null, findings: [textMissing(file)] }
  const { text } = decodeText(await readFile(path))
  const pictures = await readPictures(text, folder)
  const reading = readMarkdown(text, { findFile: path => pictures.get(path) ?? null })
  const all = [...findings, ...reading.findings.map(one => ({ ...one, at: { file, ...one.at } }))]
  if (!reading.document || hasError(all)) return { value: null, findings: all }
  return { value: { facts: { ...facts, text: file }, document: reading.document }, findings: all }
}

function textMissing(file: string): Finding {
  return {
    rule: 'package-text-missing',
    severity: 'error',
    message: { zh: `标准包里没有正文 ${file}。`, en: `The package has no text ${file}.` },
    at: { file: packageFile, pointer: '/text' },
    fix: { zh: '放入正文，或改正 text。', en: 'Put the text there, or mend text.' },
  }
}
