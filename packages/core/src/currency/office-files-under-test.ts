import { writeZip } from '../container/zip-write.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts of a Word file beyond its body. */
export interface WordParts {
  readonly footnotes?: string
  readonly header?: string
  readonly comments?: string
}

/** A Word file from the XML of its body and other parts; the prefix `w` is bound in each. */
export function makeWordFile(body: string, { footnotes, header, comments }: WordParts = {}): Uint8Array {
  const others = [
    ['footnotes', `<w:footnotes ${w}>${footnotes}</w:footnotes>`, footnotes],
    ['header', `<w:hdr ${w}>${header}</w:hdr>`, header],
    ['comments', `<w:comments ${w}>${comments}</w:comments>`, comments],
  ].flatMap(([kind, xml, given]) => (given === undefined ? [] : [{ kind, xml }]))
  const types = others.map(
    ({ kind }) => `<Override PartName="/word/${kind}.xml" ContentType="${wordType}.${kind}+xml"/>`,
  )
  const relations = others.map(
    ({ kind }, index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${kind}.xml"/>`,
  )
  const section =
    header === undefined
      ? ''
      : `<w:sectPr><w:headerReference w:type="default" r:id="rId${others.findIndex(({ kind }) => kind === 'header') + 1}"/></w:sectPr>`
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    ...(others.length === 0
      ? []
      : [
          {
            name: 'word/_rels/document.xml.rels',
            content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
          },
        ]),
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} ${r}><w:body>${body}${section}</w:body></w:document>`,
    },
    ...others.map(({ kind, xml }) => ({ name: `word/${kind}.xml`, content: xml ?? '' })),
    { name: 'word/media/image1.png', content: Uint8Array.of(1, 2, 3) },
  ])
}
