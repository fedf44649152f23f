import { Tally } from '../../../container/tally.ts'
import type { Finding, Severity, Text } from '../../../finding.ts'

interface Loss {
  readonly severity: Severity
  readonly say: (what: string) => Text
  readonly fix?: Text
}

/** What the reading of a Word document could lose or not be sure of. */
const losses = {
  'word-formula-unknown': {
    severity: 'warning',
    say: what => ({
      zh: `公式里有不认识的结构（${what}），只留下了它的文字。`,
      en: `A formula holds structures that are not known (${what}); only their text was kept.`,
    }),
    fix: { zh: '请用 Word 的公式编辑器重写。', en: 'Write it again with the equation editor of Word.' },
  },
  'word-formula-picture': {
    severity: 'warning',
    say: what => ({
      zh: `公式是图片或对象（${what}），内容无从得知，作为图片保留。`,
      en: `A formula is a picture or an object (${what}); it cannot be read and was kept as a picture.`,
    }),
    fix: { zh: '请换成 Word 自带的公式。', en: 'Replace it with an equation of Word itself.' },
  },
  'word-picture-missing': {
    severity: 'warning',
    say: what => ({
      zh: `一张图片不在文件里${what === '' ? '' : `（${what}）`}，只是链接或已丢失。`,
      en: `A picture is not in the file${what === '' ? '' : ` (${what})`}: it is only linked, or lost.`,
    }),
    fix: { zh: '请把图片嵌入文件。', en: 'Embed the picture in the file.' },
  },
  'word-drawing-kept': {
    severity: 'warning',
    say: what => ({
      zh: `一处绘图、图表或对象没有转换，原样保留${what === '' ? '' : `（${what}）`}。`,
      en: `A drawing, chart or object was not converted and is kept as it is${what === '' ? '' : ` (${what})`}.`,
    }),
    fix: { zh: '请把它换成图片。', en: 'Replace it with a picture.' },
  },
  'word-markup-kept': {
    severity: 'warning',
    say: what => ({
      zh: `不认识的内容（${what}）原样保留。`,
      en: `Content that is not known (${what}) is kept as it is.`,
    }),
  },
  'word-text-box-moved': {
    severity: 'info',
    say: what => ({
      zh: `文本框里的文字排在它所在的段之后：“${what}”。`,
      en: `The text of a text box follows the paragraph that it hangs on: “${what}”.`,
    }),
  },
  'word-table-header-guessed': {
    severity: 'info',
    say: what => ({
      zh: `表没有标明标题行，按第一行是表头读取：“${what}”。`,
      en: `The table does not mark its header rows; its first row was taken for one: “${what}”.`,
    }),
    fix: { zh: '在 Word 里选“重复标题行”。', en: 'Choose “Repeat Header Rows” in Word.' },
  },
  'word-table-is-picture': {
    severity: 'warning',
    say: what => ({
      zh: `表“${what}”是一张图片，单元格无从得知。`,
      en: `The table “${what}” is a picture; its cells cannot be told.`,
    }),
    fix: { zh: '请换成真正的表。', en: 'Replace it with a real table.' },
  },
  'word-caption-alone': {
    severity: 'warning',
    say: what => ({
      zh: `“${what}”旁边没有它所说的表或图，按段读取。`,
      en: `“${what}” has no table or figure beside it; it was read as a paragraph.`,
    }),
  },
  'word-note-missing': {
    severity: 'warning',
    say: what => ({
      zh: `脚注 ${what} 的内容不在文件里。`,
      en: `The text of footnote ${what} is not in the file.`,
    }),
  },
  'word-annex-nature-missing': {
    severity: 'info',
    say: what => ({
      zh: `附录“${what}”没有写明规范性或资料性，按规范性读取。`,
      en: `Annex “${what}” does not say whether it is normative or informative; it was taken for normative.`,
    }),
  },
  'word-heading-guessed': {
    severity: 'info',
    say: what => ({
      zh: `“${what}”没有标题样式，凭编号或标题认作章条。`,
      en: `“${what}” has no heading style; its number or its words made it one.`,
    }),
    fix: { zh: '请套用模板的章条样式。', en: 'Use the clause styles of the template.' },
  },
  'word-without-headings': {
    severity: 'warning',
    say: () => ({
      zh: '没有认出任何章条：既没有标题样式，也没有编号。全文读作一个没有标题的部分。',
      en: 'No clause was found: there are neither heading styles nor numbers. All text was read as one part without title.',
    }),
    fix: { zh: '请套用模板的章条样式。', en: 'Use the clause styles of the template.' },
  },
  'word-cover-text-unplaced': {
    severity: 'info',
    say: what => ({
      zh: `封面上的“${what}”没有对应的项目，未收入。`,
      en: `“${what}” on the cover has no place among its data and was left out.`,
    }),
  },
  'word-title-differs': {
    severity: 'warning',
    say: what => ({
      zh: `正文首页的名称“${what}”与封面不同，取封面的名称。`,
      en: `The title “${what}” on the first page of the text differs from the cover; that of the cover was taken.`,
    }),
  },
  'word-macros-left': {
    severity: 'info',
    say: () => ({
      zh: '文件带有宏；只读取文字，宏没有运行，也不会写进转换后的文件。',
      en: 'The file has macros; only its text is read, no macro was run, and none is written into other files.',
    }),
    fix: { zh: '如不需要宏，请另存为 .docx。', en: 'Save it as .docx unless the macros are needed.' },
  },
  'word-number-from-header': {
    severity: 'info',
    say: what => ({
      zh: `封面没有标准号，取自页眉：${what}。`,
      en: `The cover has no number; it was taken from the page header: ${what}.`,
    }),
  },
} satisfies Record<string, Loss>

export type LossRule = keyof typeof losses

const longest = 60

/** The loss report of one reading: every loss is counted, the first ones of each rule are kept. */
export class Losses {
  readonly #tally: Tally

  constructor(samples: number) {
    this.#tally = new Tally(samples)
  }

  /** Notes a loss; `what` is what it is about, `paragraph` where it stands. */
  add(rule: LossRule, what: string, paragraph?: number): void {
    const loss: Loss = losses[rule]
    const plain = what.replace(/\s+/g, ' ').trim()
    const shown = plain.length > longest ? `${plain.slice(0, longest)}…` : plain
    this.#tally.add(rule, loss.severity, () => ({
      message: loss.say(shown),
      at: paragraph === undefined ? {} : { paragraph },
      ...(shown !== '' && { evidence: { what: shown } }),
      ...(loss.fix && { fix: loss.fix }),
    }))
  }

  get findings(): readonly Finding[] {
    return this.#tally.findings
  }
}
