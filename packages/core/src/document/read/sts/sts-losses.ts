import { Tally } from '../../../container/tally.ts'
import type { Finding, Severity, Text } from '../../../finding.ts'

interface Loss {
  readonly severity: Severity
  readonly say: (what: string, count: number) => Text
  readonly fix?: Text
}

/** What the reading of an STS file could lose or not be sure of. */
const losses = {
  'sts-element-kept': {
    severity: 'warning',
    say: (what, count) => ({
      zh: `${count} 处元素 ${what} 不认识，原样保留。`,
      en: `The element ${what}, ${count} in all, is not known and is kept as it is.`,
    }),
  },
  'sts-element-opened': {
    severity: 'info',
    say: (what, count) => ({
      zh: `${count} 处元素 ${what} 只留下了其中的内容。`,
      en: `Of the element ${what}, ${count} in all, only what it holds was kept.`,
    }),
  },
  'sts-element-left': {
    severity: 'info',
    say: (what, count) => ({
      zh: `${count} 处元素 ${what} 没有收入：文件模型没有它的位置，或由结构自动生成。`,
      en: `The element ${what}, ${count} in all, was left out: the document model has no place for it, or makes it anew.`,
    }),
  },
  'sts-metadata-left': {
    severity: 'info',
    say: (what, count) => ({
      zh: `元数据 ${what}（${count} 处）没有对应的项目，未收入。`,
      en: `The metadata ${what}, ${count} in all, has no place on the cover and was left out.`,
    }),
  },
  'sts-adoption': {
    severity: 'info',
    say: what => ({
      zh: `文件采用了另一份标准（${what}），封面取采用者的。采用的程度没有写明，请核对。`,
      en: `The document adopts another standard (${what}); its cover is that of the adopter. How closely it adopts is not said: look it up.`,
    }),
  },
  'sts-picture-missing': {
    severity: 'warning',
    say: (what, count) => ({
      zh: `${count} 张图片不在文件里，只有文件名，如 ${what}。`,
      en: `Pictures, ${count} in all, are not in the file, which only names them, as ${what}.`,
    }),
    fix: { zh: '读入后把图片补上。', en: 'Add the pictures after reading.' },
  },
  'sts-formula-picture': {
    severity: 'warning',
    say: (_, count) => ({
      zh: `${count} 个公式是图片，内容无从得知，作为图片保留。`,
      en: `Formulas, ${count} in all, are pictures; they cannot be read and were kept as pictures.`,
    }),
    fix: { zh: '请用 MathML 重写。', en: 'Write them again in MathML.' },
  },
  'sts-formula-text': {
    severity: 'warning',
    say: (what, count) => ({
      zh: `${count} 个公式没有 MathML，按文字读入，如“${what}”。`,
      en: `Formulas, ${count} in all, have no MathML and were read as text, as “${what}”.`,
    }),
    fix: { zh: '请用 MathML 重写。', en: 'Write them again in MathML.' },
  },
  'sts-reference-dangling': {
    severity: 'warning',
    say: (what, count) => ({
      zh: `${count} 处引用指向文件里没有的标识，如 ${what}。`,
      en: `References, ${count} in all, lead to an id that the file does not have, as ${what}.`,
    }),
  },
  'sts-id-taken': {
    severity: 'warning',
    say: (what, count) => ({
      zh: `${count} 个标识重复，如 ${what}；后出现的另给了标识。`,
      en: `Ids, ${count} in all, occur twice, as ${what}; the later ones were given others.`,
    }),
  },
} satisfies Record<string, Loss>

export type StsLoss = keyof typeof losses

/** Losses that are told once for each element; the others once with the first one met. */
const perElement: ReadonlySet<StsLoss> = new Set([
  'sts-element-kept',
  'sts-element-opened',
  'sts-element-left',
  'sts-metadata-left',
])

/** The loss report of one reading: a finding for each kind of loss and element, with how often it was met. */
export class StsLosses {
  readonly #met = new Map<string, { readonly rule: StsLoss; readonly what: string; count: number }>()

  add(rule: StsLoss, what: string): void {
    const key = perElement.has(rule) ? `${rule} ${what}` : rule
    const known = this.#met.get(key)
    if (known) known.count++
    else this.#met.set(key, { rule, what: what.slice(0, 60), count: 1 })
  }

  findings(samples: number): readonly Finding[] {
    const tally = new Tally(samples)
    for (const { rule, what, count } of this.#met.values()) {
      const loss: Loss = losses[rule]
      tally.add(rule, loss.severity, () => ({
        message: loss.say(what, count),
        evidence: { what, count },
        ...(loss.fix && { fix: loss.fix }),
      }))
    }
    return tally.findings
  }
}
