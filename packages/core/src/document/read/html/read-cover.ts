import { emptyMeta } from '../../model/empty-document.ts'
import { type DocumentMeta, type DocumentTitle, documentStages } from '../../model/standard-document.ts'
import { descendants, elementsIn, type HtmlElement, hasClass, textIn } from './html-tree.ts'
import { childOfClass } from './read-own-blocks.ts'

/** What the cover of an article says. */
export function readCover(article: HtmlElement): DocumentMeta {
  const cover = childOfClass(article, 'cover')
  const notice = childOfClass(article, 'notice')
  const said = notice ? { notice: textIn(notice) } : {}
  if (!cover) return { ...emptyMeta, ...said }
  const fields = fieldsOf(cover)
  const all = (name: string) => (fields.get(name) ?? []).map(each => textIn(each))
  const first = (name: string) => all(name)[0] ?? null
  const [number] = fields.get('number') ?? []
  const classWords = childOfClass(cover, 'class-words')
  return {
    number: first('number'),
    normal: (number ?? cover).attributes.get('data-normal') ?? null,
    titles: elementsIn(cover).flatMap(readTitle),
    classWords: classWords ? textIn(classWords) : null,
    ics: all('ics'),
    ccs: first('ccs'),
    filing: first('filing'),
    replaces: all('replaces'),
    adopts: readAdoption(fields.get('adopts')?.[0]),
    ...readStage(fields.get('stage')?.[0]),
    issued: first('issued'),
    implemented: first('implemented'),
    issuers: all('issuers'),
    proposers: all('proposers'),
    committees: all('committees'),
    drafters: all('drafters'),
    authors: all('authors'),
    ...said,
  }
}

function fieldsOf(cover: HtmlElement): ReadonlyMap<string, readonly HtmlElement[]> {
  const fields = new Map<string, HtmlElement[]>()
  for (const element of descendants(cover)) {
    const name = element.attributes.get('data-field')
    if (name === undefined) continue
    const known = fields.get(name)
    if (known) known.push(element)
    else fields.set(name, [element])
  }
  return fields
}

function readTitle(element: HtmlElement): readonly DocumentTitle[] {
  const language = element.attributes.get('data-language')
  if (!hasClass(element, 'title') || language === undefined) return []
  return [
    {
      language,
      parts: elementsIn(element)
        .filter(part => hasClass(part, 'part'))
        .map(each => textIn(each)),
    },
  ]
}

function readAdoption(element: HtmlElement | undefined): DocumentMeta['adopts'] {
  if (!element) return null
  const degree = (['IDT', 'MOD', 'NEQ'] as const).find(each => each === element.attributes.get('data-degree'))
  return degree ? { number: textIn(element), degree } : null
}

function readStage(element: HtmlElement | undefined): Pick<DocumentMeta, 'stage' | 'stageWords'> {
  const words = childOfClass(element ?? null, 'value')
  return {
    stage: documentStages.find(each => each === element?.attributes.get('data-stage')) ?? null,
    stageWords: words ? textIn(words) : null,
  }
}
