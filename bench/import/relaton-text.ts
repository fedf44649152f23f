/** A record of the generator, before it is written as YAML. */
export interface MadeRecord {
  readonly number: string
  /** `60.60` */
  readonly stage: string
  readonly published: string
  readonly updated: string | null
  readonly relations: readonly MadeRelation[]
  readonly subject: string
}

export interface MadeRelation {
  readonly type: 'obsoletes' | 'updates'
  readonly target: string
  readonly circulated: string | null
}

/** The record as relaton-iso writes it: the same members, in both languages, of about the same size. */
export function writeRelaton(record: MadeRecord): string {
  const { number, published, updated } = record
  const [stage, substage] = record.stage.split('.')
  return [
    'schema-version: v1.2.9',
    `id: ${idOf(number)}`,
    'title:',
    ...titles(record.subject, 'en', 'Information technology', 'Requirements and guidance for use'),
    ...titles(record.subject, 'fr', "Technologies de l'information", "Exigences et recommandations d'utilisation"),
    'link:',
    `- content: https://www.example.org/standard/${idOf(number)}.html`,
    '  type: src',
    `- content: https://www.example.org/contents/data/standard/${idOf(number)}.detail.rss`,
    '  type: rss',
    'type: standard',
    'docid:',
    `- id: ${number}`,
    '  type: ISO',
    '  primary: true',
    `- id: ${number}(E)`,
    '  type: iso-reference',
    `- id: urn:iso:std:iso:${idOf(number).toLowerCase()}:stage-${record.stage}`,
    '  type: URN',
    `docnumber: '${/\d+/.exec(number)?.[0] ?? ''}'`,
    'date:',
    '- type: published',
    `  value: ${published.length === 4 ? `'${published}'` : published}`,
    ...(updated ? ['- type: updated', `  value: ${updated}`] : []),
    'contributor:',
    '- organization:',
    '    name:',
    '    - content: International Organization for Standardization',
    '    abbreviation:',
    '      content: ISO',
    '    url: www.iso.org',
    '  role:',
    '  - type: publisher',
    'edition:',
    "  content: '1'",
    'language:',
    '- en',
    '- fr',
    'script:',
    '- Latn',
    'docstatus:',
    '  stage:',
    `    value: '${stage}'`,
    '  substage:',
    `    value: '${substage}'`,
    ...(record.relations.length > 0 ? ['relation:', ...record.relations.flatMap(writeRelation)] : []),
    'place:',
    '- Geneva',
    'ext:',
    '  schema-version: v1.0.3',
    '  doctype:',
    '    type: international-standard',
    '  editorialgroup:',
    '    technical_committee:',
    '    - name: Artificial records for measuring',
    '      number: 999',
    '      type: TC',
    '      identifier: ISO/TC 999/SC 1',
    '  ics:',
    "  - code: '35.030'",
    '    text: IT Security',
    '  - code: 03.100.70',
    '    text: Management systems',
    '  structuredidentifier:',
    `    project_number: '${/\d+/.exec(number)?.[0] ?? ''}'`,
    '    type: ISO',
    '',
  ].join('\n')
}

function titles(subject: string, language: string, intro: string, part: string): string[] {
  const whole = `${intro} - ${subject} -- ${part}`
  const parts = [
    ['title-intro', intro],
    ['title-main', subject],
    ['title-part', part],
    ['main', whole],
  ]
  return parts.flatMap(([type, text]) => [
    `- content: ${text}`,
    '  language:',
    `  - ${language}`,
    '  script:',
    '  - Latn',
    '  format: text/plain',
    `  type: ${type}`,
  ])
}

function writeRelation({ type, target, circulated }: MadeRelation): string[] {
  return [
    `- type: ${type}`,
    '  bibitem:',
    `    id: ${idOf(target)}`,
    '    type: standard',
    '    docid:',
    `    - id: ${target}`,
    '      type: ISO',
    '      primary: true',
    ...(circulated ? ['    date:', '    - type: circulated', `      value: '${circulated}'`] : []),
    '    formattedref:',
    `      content: ${target}`,
    '      format: text/plain',
  ]
}

function idOf(number: string): string {
  return number.replaceAll(' ', '').replace(':', '-')
}
