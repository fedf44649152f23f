import { writeHtmlBody } from '@biaochi/core/document/write/html/write-html.ts'
import { say } from '@biaochi/core/language.ts'
import { confidenceNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import type { DocumentView } from '../../actions/show-document.ts'
import type { ShownReference } from '../../actions/show-references.ts'
import { standardLink } from '../address.ts'
import { type Markup, raw } from '../html.ts'
import type { Visit } from '../page.ts'

/** The text of a document; the standards that it cites lead to their pages and show their status. */
export function textPart(visit: Visit, { document }: DocumentView, references: readonly ShownReference[]): Markup {
  const known = new Map(references.map(reference => [reference.normal, reference.standard]))
  const { language } = visit
  return raw(
    writeHtmlBody(document, {
      language,
      standardFacts: normal => {
        const standard = known.get(normal)
        if (!standard) return null
        const words = standard.confidence === 'low' ? confidenceNames.low : statusNames[standard.status]
        const title = standard.titleZh ?? standard.titleEn ?? ''
        return { href: standardLink(visit, standard.slug), title, statusWords: say(words, language) }
      },
    }),
  )
}
