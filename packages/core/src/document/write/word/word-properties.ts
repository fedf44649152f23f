import { escapeText, tag, xmlDeclaration } from '../../../container/xml-write.ts'
import type { ZipPart } from '../../../container/zip-write.ts'
import { titlesOf } from './word-cover.ts'
import type { Writing } from './word-writing.ts'

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** The set of properties that users name themselves (ECMA-376-1, 22.3). */
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** What the package says of the document: title, number and the like for any program, and for us what no page shows. */
export function propertiesParts(writing: Writing): readonly ZipPart[] {
  return [
    { name: 'docProps/core.xml', content: coreProperties(writing) },
    { name: 'docProps/custom.xml', content: ownProperties(writing) },
  ]
}

function coreProperties(writing: Writing): string {
  const { document } = writing
  const { meta } = document
  const title = titlesOf(writing)[0]?.parts.join(' ') ?? ''
  const namespaces = {
    'xmlns:cp': `${packageNamespace}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  const element = (name: string, text: string | null | undefined) => (text ? tag(name, {}, escapeText(text)) : '')
  const content = [
    element('dc:title', title),
    element('dc:subject', meta.number),
    element('dc:creator', [...meta.drafters, ...meta.authors].join('; ')),
    element('dc:description', meta.notice),
    element('dc:language', document.language),
    element('cp:category', meta.classWords),
    element('cp:contentStatus', meta.stageWords),
  ]
  return xmlDeclaration + tag('cp:coreProperties', namespaces, content.join(''))
}

/** Properties that Word and WPS keep when they save: who the document is, its language and its rulebook. */
function ownProperties({ document: { id, language, profile } }: Writing): string {
  const properties = Object.entries({ id, language, profile }).map(([name, text], at) =>
    tag(
      'property',
      { fmtid: userDefined, pid: at + 2, name: `biaochi-${name}` },
      tag('vt:lpwstr', {}, escapeText(text)),
    ),
  )
  const namespaces = { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` }
  return xmlDeclaration + tag('Properties', namespaces, properties.join(''))
}

/** The relations of the package and the types of its parts of properties. */
export const packageRelations =
  xmlDeclaration +
  tag(
    'Relationships',
    { xmlns: `${packageNamespace}/relationships` },
    [
      [`${office}/relationships/officeDocument`, 'word/document.xml'],
      [`${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${office}/relationships/custom-properties`, 'docProps/custom.xml'],
    ]
      .map(([Type, Target], at) => tag('Relationship', { Id: `rId${at + 1}`, Type, Target }))
      .join(''),
  )

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The types of the parts (ECMA-376-2, 7.3.7). */
export function contentTypes(files: readonly ZipPart[], media: ReadonlyMap<string, string>): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...media,
  ]
  const overrides = files.flatMap(({ name }) => {
    const type = typeOfPart(name)
    return type === null ? [] : [[`/${name}`, type]]
  })
  const content = [
    ...defaults.map(([Extension, ContentType]) => tag('Default', { Extension, ContentType })),
    ...overrides.map(([PartName, ContentType]) => tag('Override', { PartName, ContentType })),
  ]
  return xmlDeclaration + tag('Types', { xmlns: `${packageNamespace}/content-types` }, content.join(''))
}

function typeOfPart(name: string): string | null {
  if (name === 'docProps/core.xml') return 'application/vnd.openxmlformats-package.core-properties+xml'
  if (name === 'docProps/custom.xml') return 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
  const kind = /^word\/(document|styles|numbering|settings|footnotes|comments|header|footer)\b[^/]*\.xml$/.exec(
    name,
  )?.[1]
  return kind ? `${wordType}.${kind === 'document' ? 'document.main' : kind}+xml` : null
}
