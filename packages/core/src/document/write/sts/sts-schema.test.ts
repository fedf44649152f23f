import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { richDraft } from '../word/rich-draft-under-test.ts'
import { decoratedDocument } from './decorated-document-under-test.ts'
import { writeSts } from './write-sts.ts'

/** Where the schema of NISO STS (extended tag set, MathML 3) lies; it is not ours to hand on. */
const folder = process.env.STS_SCHEMA_DIR
const why = 'STS_SCHEMA_DIR is not set: written STS is not held to the schema of NISO'
if (folder === undefined) process.stdout.write(`skipped: ${why}\n`)

describe.skipIf(folder === undefined)(`written STS is valid by the schema of NISO${folder ? '' : ` (${why})`}`, () => {
  const judge = folder === undefined ? () => [] : validator(folder)

  test('a document with a piece of every kind', () => {
    expect(judge(richDraft())).toEqual([])
    expect(judge(annotate(richDraft()))).toEqual([])
  })

  test('any document, annotated or not', () => {
    fc.assert(
      fc.property(arbitraryDocument(), document => {
        expect(judge(document)).toEqual([])
        expect(judge(annotate(document))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('a document in which every field says something', () => {
    fc.assert(
      fc.property(decoratedDocument, document => {
        expect(judge(document)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('and a file that is not is told', () => {
    expect(judge('<standard><front/><p/></standard>')).not.toEqual([])
  })
})

function validator(folder: string): (document: StandardDocument | string) => readonly string[] {
  xmlRegisterFsInputProviders()
  const path = join(folder, 'NISO-STS-extended-1-mathml3.xsd')
  const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }))
  return document => {
    const file = XmlDocument.fromString(typeof document === 'string' ? document : writeSts(document))
    try {
      schema.validate(file)
      return []
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure
      return [failure.message]
    } finally {
      file.dispose()
    }
  }
}
