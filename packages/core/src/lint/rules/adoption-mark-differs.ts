import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const sentence = /(等同|修改)采用\s*((?:ISO|IEC|ITU)[^，。；《]*)/
const degrees = { 等同: 'IDT', 修改: 'MOD' } as const

/** The foreword tells of an adoption that the cover does not mark, or marks otherwise. */
export const adoptionMarkDiffers: Rule = {
  id: 'adoption-mark-differs',
  code: 'CVR-06',
  title: { zh: '封面的一致性程度标识与前言不符', en: 'Cover and foreword differ about adoption' },
  basis: clause2020('8.1'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', examination: 'error' }),
  fix: { zh: '使封面的一致性程度标识与前言的说明相同。', en: 'Make the mark on the cover agree with the foreword.' },
  *check({ meta }, { index }) {
    const line = index.lines.find(({ in: { section }, text }) => section.kind === 'foreword' && sentence.test(text))
    const found = line && sentence.exec(line.text)
    if (!line || !found) return
    const said = degrees[found[1] as keyof typeof degrees]
    if (meta.adopts?.degree === said) return
    const marked = meta.adopts?.degree ?? null
    yield {
      at: line.block.id,
      message: {
        zh: `前言说${found[1]}采用（${said}），封面${marked ? `标为 ${marked}` : '没有标识'}。`,
        en: `The foreword says ${said}, the cover ${marked ? `says ${marked}` : 'has no mark'}.`,
      },
      evidence: { foreword: said, cover: marked },
    }
  },
}
