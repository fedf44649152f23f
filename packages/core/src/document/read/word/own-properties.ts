import type { OfficePackage } from '../../../container/office-package.ts'
import { readElement, textOf } from '../../../container/xml-tree.ts'
import { isId } from '../../model/id.ts'
import { type DocumentProfile, documentProfiles } from '../../model/standard-document.ts'
import { attributeOf, elementsOf } from './word-element.ts'

/** What a file of our own writing says of its document where no page shows it; empty for any other file. */
export interface OwnProperties {
  readonly id?: string
  readonly language?: string
  readonly profile?: DocumentProfile
}

/** Reads the properties that users name themselves (ECMA-376-1, 22.3). Throws a `ContainerFault` when they are not XML. */
export function readOwnProperties(source: OfficePackage): OwnProperties {
  const part = source.relations('').find(({ type }) => type === 'custom-properties')?.target
  const entry = part === undefined ? null : source.archive.find(part)
  if (!entry) return {}
  const reader = source.listReader(entry)
  reader.next()
  const texts = new Map<string, string>()
  for (const property of elementsOf(readElement(reader, { part: entry.name })))
    texts.set(attributeOf(property, 'name') ?? '', textOf(property).trim())
  const id = texts.get('biaochi-id') ?? ''
  const language = texts.get('biaochi-language') ?? ''
  const profile = documentProfiles.find(each => each === texts.get('biaochi-profile'))
  return {
    ...(isId(id) && { id }),
    ...(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(language) && { language }),
    ...(profile && { profile }),
  }
}
