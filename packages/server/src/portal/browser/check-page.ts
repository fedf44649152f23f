import type { PreparedStandard } from '@biaochi/core/checks/package/prepared-standard.ts'
import type { Language } from '@biaochi/core/language.ts'
import { CheckEngine } from './check-engine.ts'
import type { CheckNews, CheckOrder } from './messages.ts'
import { ProgressView } from './progress-view.ts'
import { type PlainWords, ResultView } from './result-view.ts'

/** What the form says of the site that it stands on. */
interface FormFacts {
  readonly worker: string
  readonly rules: string
  readonly samples: string
  readonly language: Language
  readonly mostBytes: number
  readonly words: PlainWords
}

/** A sample, as its button says it. */
interface SampleFacts {
  readonly standard: string
  readonly id: string
  readonly files: readonly string[]
  readonly asOf: string | null
  readonly now: string | null
}

/** Files that the engine in the browser reads; the server reads more. */
const readHere = /\.(?:csv|tsv|tab|txt|xlsx|xlsm)$/i
/** Failures that the report shows of each rule. */
const shownFailures = 10

/** The form: what stands in it, and what happens when it is sent. */
class CheckForm {
  readonly #form: HTMLFormElement
  readonly #facts: FormFacts
  readonly #rules = new Map<string, Promise<PreparedStandard>>()
  readonly #result: ResultView
  readonly #engine: CheckEngine

  constructor(form: HTMLFormElement, place: HTMLElement) {
    this.#form = form
    this.#facts = JSON.parse(form.dataset.check ?? '')
    this.#engine = new CheckEngine(this.#facts.worker)
    this.#result = new ResultView(place, this.#facts.words, this.#facts.language)
  }

  start(): void {
    for (const part of this.#form.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false
    for (const part of this.#form.querySelectorAll<HTMLElement>('[data-no-script]')) part.hidden = true
    this.#form.addEventListener('submit', event => this.#submit(event))
    this.#files.addEventListener('change', () => this.#lookAtFiles())
    this.#standard.addEventListener('change', () => this.#prepare())
    this.#takeDrops()
    this.#engine.load()
    this.#prepare()
    this.#lookAtFiles()
  }

  get #files(): HTMLInputElement {
    return this.#form.elements.namedItem('files') as HTMLInputElement
  }

  get #standard(): HTMLSelectElement {
    return this.#form.elements.namedItem('standard') as HTMLSelectElement
  }

  get #isHere(): boolean {
    return new FormData(this.#form).get('place') !== 'there'
  }

  /** Ids of the standards that may be meant: the one chosen, else all. */
  get #wanted(): readonly string[] {
    const { value, options } = this.#standard
    return value === '' ? [...options].map(option => option.value).filter(id => id !== '') : [value]
  }

  /** Fetches the rules before they are asked for, so that the check itself needs no network. */
  #prepare(): void {
    // A failure is told when somebody asks for a check; until then there is another try.
    for (const id of this.#wanted) this.#rulesOf(id).catch(() => this.#rules.delete(id))
  }

  #rulesOf(id: string): Promise<PreparedStandard> {
    const known = this.#rules.get(id)
    if (known) return known
    const address = `${this.#facts.rules}/${encodeURIComponent(id)}/rules`
    const asked: Promise<PreparedStandard> = fetchFound(address).then(answer => answer.json())
    this.#rules.set(id, asked)
    return asked
  }

  #takeDrops(): void {
    this.#form.addEventListener('dragover', event => {
      event.preventDefault()
      this.#form.classList.add('is-target')
    })
    this.#form.addEventListener('dragleave', () => this.#form.classList.remove('is-target'))
    this.#form.addEventListener('drop', event => {
      this.#form.classList.remove('is-target')
      const dropped = event.dataTransfer?.files
      if (!dropped || dropped.length === 0) return
      event.preventDefault()
      this.#files.files = dropped
      this.#lookAtFiles()
    })
  }

  #lookAtFiles(): void {
    const files = [...(this.#files.files ?? [])]
    const list = this.#form.querySelector<HTMLElement>('[data-chosen]')
    if (!list) return
    list.hidden = files.length < 2
    list.replaceChildren(
      ...files.map(({ name, size }) => {
        const entry = document.createElement('li')
        entry.textContent = `${name} (${this.#result.print(Math.ceil(size / 1024))} kB)`
        return entry
      }),
    )
  }

  #submit(event: SubmitEvent): void {
    if (!this.#isHere) {
      this.#refuseTooLarge(event)
      return
    }
    event.preventDefault()
    const sample = event.submitter?.dataset.sample
    if (sample) this.#checkSample(JSON.parse(sample))
    else this.#checkChosen([...(this.#files.files ?? [])])
  }

  #checkChosen(files: readonly File[]): void {
    const { words } = this.#facts
    const foreign = files.filter(({ name }) => !readHere.test(name)).map(({ name }) => name)
    if (files.length === 0) this.#result.warn(words.nothing)
    else if (foreign.length > 0) this.#result.warn(words.notHere.replace('{files}', foreign.join(' ')))
    else {
      const asOf = String(new FormData(this.#form).get('asOf'))
      this.#check(files, { ids: this.#wanted, asOf, now: new Date().toISOString() })
    }
  }

  /** The server would refuse it only after all of it was sent. */
  #refuseTooLarge(event: SubmitEvent): void {
    const size = [...(this.#files.files ?? [])].reduce((sum, file) => sum + file.size, 0)
    if (size <= this.#facts.mostBytes) return
    event.preventDefault()
    this.#result.warn(this.#facts.words.tooLarge)
  }

  async #checkSample({ standard, id, files, asOf, now }: SampleFacts): Promise<void> {
    this.#standard.value = standard
    const address = (name: string) =>
      [this.#facts.samples, standard, id, name]
        .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
        .join('/')
    const moment = new Date().toISOString()
    try {
      const read = await Promise.all(
        files.map(async name => new File([await (await fetchFound(address(name))).blob()], name)),
      )
      await this.#check(read, { ids: [standard], asOf: asOf ?? moment.slice(0, 10), now: now ?? moment })
    } catch (failure) {
      if (!(failure instanceof TypeError)) throw failure
      this.#result.warn(this.#facts.words.offline)
    }
  }

  async #check(files: readonly File[], when: { ids: readonly string[]; asOf: string; now: string }): Promise<void> {
    const { words, language } = this.#facts
    let isCancelled = false
    const progress = new ProgressView(words, language, () => {
      isCancelled = true
      this.#engine.stop()
      this.#result.warn(words.cancelled)
    })
    this.#result.show(progress.element)
    try {
      const standards = await Promise.all(when.ids.map(id => this.#rulesOf(id)))
      if (isCancelled) return
      const order: CheckOrder = { files, standards, asOf: when.asOf, now: when.now, samples: shownFailures, language }
      this.#engine.run(order, news => this.#hear(news, progress))
    } catch (failure) {
      if (!(failure instanceof TypeError)) throw failure
      this.#rules.clear()
      this.#result.warn(words.offline)
    }
  }

  #hear(news: CheckNews, progress: ProgressView): void {
    if (news.kind === 'progress') progress.tell(news)
    else if (news.kind === 'done') this.#result.report(news)
    else if (news.kind === 'refused') this.#result.refuse(news.findings)
    else this.#result.warn(this.#facts.words.broken.replace('{detail}', news.detail))
  }
}

/** Throws a `TypeError` for every reason why something was not fetched, as `fetch` does. */
async function fetchFound(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new TypeError(`${answer.status} ${address}`)
  return answer
}

const form = document.querySelector<HTMLFormElement>('form[data-check]')
const place = document.querySelector<HTMLElement>('#check-result')
if (form && place) new CheckForm(form, place).start()
