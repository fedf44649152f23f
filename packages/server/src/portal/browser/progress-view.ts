import type { Language } from '@biaochi/core/language.ts'
import type { CheckNews } from './messages.ts'
import type { PlainWords } from './result-view.ts'

type Progress = Extract<CheckNews, { kind: 'progress' }>

/** A bar, records, records a second, and a way to stop. */
export class ProgressView {
  readonly element = document.createElement('div')
  readonly #bar = document.createElement('progress')
  readonly #line = document.createElement('p')
  readonly #words: PlainWords
  readonly #numbers: Intl.NumberFormat
  /** Where the reading of the present file began, for the rate. */
  #file = ''
  #started = 0

  constructor(words: PlainWords, language: Language, cancel: () => void) {
    this.#words = words
    this.#numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en')
    this.element.className = 'check-progress'
    this.#bar.setAttribute('aria-label', words.progress)
    this.#line.textContent = words.loading
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = words.cancel
    button.addEventListener('click', cancel)
    this.element.append(this.#bar, this.#line, button)
  }

  tell({ name, bytes, size, records }: Progress): void {
    const now = performance.now()
    if (name !== this.#file || records < Number(this.#line.dataset.records ?? 0)) {
      this.#file = name
      this.#started = now
    }
    this.#line.dataset.records = String(records)
    this.#bar.max = Math.max(size, 1)
    this.#bar.value = bytes
    const seconds = (now - this.#started) / 1000
    const rate = seconds > 0.2 ? Math.round(records / seconds) : null
    const { records: said, rate: saidRate } = this.#words
    const parts = [name, said.replace('{records}', this.#numbers.format(records))]
    if (rate !== null) parts.push(saidRate.replace('{rate}', this.#numbers.format(rate)))
    // All is read; what fails is read again for its cells.
    if (bytes >= size) {
      parts.push(this.#words.finishing)
      this.#bar.removeAttribute('value')
    }
    this.#line.textContent = parts.join(' · ')
  }
}
