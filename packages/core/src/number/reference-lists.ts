/** Headings of lists of standards: the normative references, what a design rests on, the bibliography. */
const listHeading =
  /^(?:规范性引用文件|引用标准|引用文件|引用标准名录|参考文献|参考标准|编制依据|设计依据|采用标准|执行标准|依据标准|标准清单|标准目录|NORMATIVE REFERENCES|REFERENCES|BIBLIOGRAPHY)[:。]?$/

/** Ordinals and marks before the words of a heading: `2`, `# 2`, `第二章`, `二、`, `(1)`. */
const ordinal =
  /^(?:#{1,6} ?)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]? ?|第[一二三四五六七八九十]{1,3}[章节] ?|[一二三四五六七八九十]{1,3}、|[(]\d{1,2}[)] ?)?/

/** A heading of another kind ends a list: a few words behind an ordinal or `#`, without a stop at the end. */
const otherHeading =
  /^(?:#{1,6} ?\S.{0,60}|(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]? ?|第[一二三四五六七八九十]{1,3}[章节] ?|[一二三四五六七八九十]{1,3}、)[\u4e00-\u9fff]{2,20}|附 ?录 ?[A-Z].{0,40})$/

/** Longest stretch that one heading speaks for, in code units. */
const reach = 20_000

/**
 * Tells for rising places of a folded text whether they stand in a list of standards, by the nearest heading above. Reads each
 * line once.
 */
export class ReferenceLists {
  readonly #text: string
  #at = 0
  /** Where the list that is open began; null outside of any. */
  #since: number | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** `at` must not be smaller than in the call before. */
  holds(at: number): boolean {
    for (let end = this.#text.indexOf('\n', this.#at); end >= 0 && end < at; end = this.#text.indexOf('\n', this.#at)) {
      this.#readLine(this.#text.slice(this.#at, Math.min(end, this.#at + 100)).trim())
      this.#at = end + 1
    }
    return this.#since !== null && at - this.#since < reach
  }

  #readLine(line: string): void {
    if (line === '' || line.length > 80) return
    const words = line.replace(ordinal, '').trim()
    if (listHeading.test(words)) this.#since = this.#at
    else if (otherHeading.test(line)) this.#since = null
  }
}
