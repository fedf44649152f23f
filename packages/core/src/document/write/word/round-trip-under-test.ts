import { expect } from 'vitest'
import { openPackage } from '../../../container/office-package.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { readWord } from '../../read/read-word.ts'
import { writeWord } from './write-word.ts'

/** A document from Word is the same once it was written and read again, but for what the writer says that it changes. */
export function expectSameAnew(document: StandardDocument): void {
  const anew = readWord(openPackage(writeWord(document))).document
  expect(setAnew(anew)).toEqual(setAnew(document))
}

/**
 * A document without what writing it as Word changes by design: the paragraphs that its pieces stood in, changes that
 * were tracked, and the words around numbers, which are those of the layout.
 */
export function setAnew(document: StandardDocument): unknown {
  const text = JSON.stringify({ ...document, revisions: [] }, (key, value: unknown) =>
    key === 'place' || key === 'printed' ? undefined : value,
  )
  return JSON.parse(text)
}
