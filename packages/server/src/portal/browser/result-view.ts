import type { Finding } from '@biaochi/core/finding.ts'
import { type Language, say } from '@biaochi/core/language.ts'
import type { CheckResult } from './messages.ts'

/** What the page says while it runs, by the names that the dictionary has. */
export interface PlainWords {
  readonly progress: string
  readonly cancel: string
  readonly cancelled: string
  readonly loading: string
  readonly records: string
  readonly rate: string
  readonly finishing: string
  readonly done: string
  readonly notHere: string
  readonly nothing: string
  readonly refused: string
  readonly broken: string
  readonly offline: string
  readonly tooLarge: string
  readonly downloads: string
  readonly html: string
  readonly json: string
  readonly csv: string
}

/** The place where progress, reports and warnings are shown. */
export class ResultView {
  readonly #place: HTMLElement
  readonly #words: PlainWords
  readonly #language: Language
  readonly #numbers: Intl.NumberFormat
  #addresses: string[] = []

  constructor(place: HTMLElement, words: PlainWords, language: Language) {
    this.#place = place
    this.#words = words
    this.#language = language
    this.#numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en')
  }

  print(count: number): string {
    return this.#numbers.format(count)
  }

  show(...parts: readonly (Element | string)[]): void {
    for (const address of this.#addresses) URL.revokeObjectURL(address)
    this.#addresses = []
    this.#place.replaceChildren(...parts)
    this.#place.hidden = false
    this.#place.focus({ preventScroll: true })
    this.#place.scrollIntoView({ block: 'nearest' })
  }

  warn(text: string): void {
    this.show(banner([paragraph(text, true)]))
  }

  refuse(findings: readonly Finding[]): void {
    const lines = findings.map(({ message, fix, at }) =>
      [at.file, say(message, this.#language), fix ? say(fix, this.#language) : null].filter(Boolean).join(' '),
    )
    this.show(banner([paragraph(this.#words.refused, true), ...lines.map(line => paragraph(line, false))]))
  }

  report(result: CheckResult): void {
    // The article is ours and escaped; no script in it would run.
    const article = new DOMParser().parseFromString(result.article, 'text/html').querySelector('article')
    const seconds = (result.elapsed / 1000).toFixed(1)
    const done = paragraph(
      this.#words.done.replace('{records}', this.print(result.records)).replace('{seconds}', seconds),
      false,
    )
    done.className = 'faint'
    done.setAttribute('role', 'status')
    this.show(...(article ? [article] : []))
    this.#place.prepend(done, this.#downloads(result))
    this.#place.scrollIntoView()
  }

  #downloads({ standard, html, json, failures }: CheckResult): HTMLElement {
    const words = this.#words
    const line = document.createElement('p')
    line.className = 'check-downloads'
    line.append(`${words.downloads}${this.#language === 'zh' ? '：' : ':'}`)
    line.append(
      this.#link(html, `${standard}-report.html`, words.html),
      this.#link(json, `${standard}-report.json`, words.json),
    )
    for (const { file, content } of failures) {
      const stem = file.replace(/\.[^.]*$/, '')
      line.append(this.#link(content, `${stem}-failures.csv`, words.csv.replace('{file}', file)))
    }
    return line
  }

  #link(content: Blob, name: string, text: string): HTMLAnchorElement {
    const anchor = document.createElement('a')
    anchor.href = URL.createObjectURL(content)
    anchor.download = name
    anchor.textContent = text
    this.#addresses.push(anchor.href)
    return anchor
  }
}

function banner(parts: readonly HTMLElement[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'banner banner-unknown'
  box.setAttribute('role', 'alert')
  box.append(...parts)
  return box
}

function paragraph(text: string, isBold: boolean): HTMLParagraphElement {
  const one = document.createElement('p')
  const holder = isBold ? one.appendChild(document.createElement('b')) : one
  holder.textContent = text
  return one
}
