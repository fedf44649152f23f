import type { OfficePackage } from '../../container/office-package.ts'

/** What an Office file is by the element that its main part begins with. */
export type OfficeKind = 'word' | 'workbook' | 'other'

/** Looks into the main part of an Office file; names of files and parts may lie. Throws a `ContainerFault`. */
export function officeKind(source: OfficePackage): OfficeKind {
  const part = source.mainPart()
  const entry = part === null ? null : source.archive.find(part)
  if (!entry) return 'other'
  const reader = source.reader(entry)
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'open')
      return reader.local === 'document' ? 'word' : reader.local === 'workbook' ? 'workbook' : 'other'
  }
  return 'other'
}
