import { parseNumber } from '../../number/parse.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { chineseTitle, partOfTitle } from '../wording/part-title.ts'

/** The number is of a part, and the title does not say which, or says another. */
export const partTitleDiffers: Rule = {
  id: 'part-title-differs',
  code: 'TTL-03',
  title: { zh: '名称与编号的部分不符', en: 'Title and number differ about the part' },
  basis: clause2020('6.1'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', examination: 'error' }),
  fix: {
    zh: '名称的补充元素以“第n部分：”开头，n 与编号相同。',
    en: 'The last element begins with 第n部分：, n being that of the number.',
  },
  *check({ meta }) {
    const part = meta.number === null ? null : partOfNumber(meta.number)
    if (!chineseTitle(meta.titles)) return
    const said = partOfTitle(meta)
    // That a part is divided is told by another rule.
    if (part === null || part.includes('.') || said === part) return
    yield {
      at: null,
      pointer: '/meta/titles/0',
      message: {
        zh: `编号是第 ${part} 部分，名称${said === null ? '没有“第n部分”' : `是第 ${said} 部分`}。`,
        en: `The number is of part ${part}, the title ${said === null ? 'names no part' : `says part ${said}`}.`,
      },
      evidence: { number: part, title: said },
    }
  },
}

function partOfNumber(printed: string): string | null {
  const number = parseNumber(printed)
  return number.normal === null ? null : number.part
}
