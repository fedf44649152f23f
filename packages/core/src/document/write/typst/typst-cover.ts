import type { DocumentTitle, StandardDocument } from '../../model/standard-document.ts'
import { array, call, quote } from './typst-text.ts'
import type { TypstWriting } from './typst-writing.ts'

/** The cover (GB/T 1.1—2020, 8.1 and annex F) as a call; what it does not say is left out. */
export function coverToTypst({ document, words }: TypstWriting): string {
  const { meta } = document
  const [main, ...others] = titlesOf(document)
  const text = (value: string | null | undefined) => (value ? quote(value) : null)
  const classes = [
    ...(meta.ics.length > 0 ? [`ICS ${meta.ics.join('; ')}`] : []),
    ...(meta.ccs ? [`CCS ${meta.ccs}`] : []),
  ]
  const bracketed = (value: string) => `${words.open}${value}${words.close}`
  return call('cover', [], {
    notice: text(meta.notice),
    classes: array(classes.map(quote)),
    filing: meta.filing === null ? null : quote(words.filing + meta.filing),
    class: text(meta.classWords),
    number: text(meta.number),
    replaces: meta.replaces.length === 0 ? null : quote(words.replaces + meta.replaces.join(words.comma)),
    title: main ? quote(titleLine(main)) : null,
    others: array(others.map(title => quote(titleLine(title)))),
    adopts: meta.adopts ? quote(bracketed(`${meta.adopts.number}${words.comma}${meta.adopts.degree}`)) : null,
    stage: meta.stageWords === null ? null : quote(bracketed(meta.stageWords)),
    issued: meta.issued === null ? null : quote(meta.issued + words.issued),
    implemented: meta.implemented === null ? null : quote(meta.implemented + words.implemented),
    issuers: array(meta.issuers.map(issuer => quote(`${issuer}${words.issues === '' ? '' : `　${words.issues}`}`))),
  })
}

/** Titles of the cover, that in the language of the text first. */
export function titlesOf({ meta, language }: StandardDocument): readonly DocumentTitle[] {
  const isOwn = (title: DocumentTitle) => title.language.slice(0, 2) === language.slice(0, 2)
  return [...meta.titles.filter(isOwn), ...meta.titles.filter(title => !isOwn(title))]
}

/** A title in one line: its elements apart as its language does it. */
export function titleLine({ language, parts }: DocumentTitle): string {
  return parts.join(language.startsWith('zh') ? '　' : ' — ')
}
