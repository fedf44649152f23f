import { element, type Markup, markup, styleElement } from '../../../document/write/html/markup.ts'
import type { Language } from '../../../language.ts'
import { languageTag } from './report-pieces.ts'
import { reportPageStyle, reportStyle } from './report-style.ts'

/** Nothing is loaded and nothing runs, whatever the data hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** What a page is called: in the window, and above its content. */
export interface PageNames {
  readonly title: string
  readonly heading: string
  readonly language: Language
}

/** A page around an article that needs nothing else: styles inside, no script. */
export function standalonePage({ title, heading, language }: PageNames, article: Markup): string {
  const head = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark"><title>${title}</title>${styleElement(reportPageStyle + reportStyle)}`
  const body = element('main', {}, element('h1', {}, heading), article)
  return `<!doctype html>\n${element('html', { lang: languageTag(language) }, element('head', {}, head), element('body', {}, body))}\n`
}
