import type { Num } from '../../model/block.ts'

const digits = '零一二三四五六七八九'

/** A number of up to two digits as one counts aloud in Chinese: 十二, 二十; null for any other word. */
function countOf(word: string): number | null {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(word)
  if (!found || word === '') return null
  const [, tens, ten, ones] = found
  if (!ten) return word.length === 1 ? digits.indexOf(word) : null
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)
}

/** The number in what is printed, words and brackets left out: `附　录　A` is `A`, `表A.1` `A.1`, `（2）` `2`, `第三章` `3`. */
export function bareNumber(printed: string): string {
  const plain = printed
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, '')
    .replace(/[。.,、:;：；]+$/, '')
  const chinese = /^第([一二三四五六七八九十]+)[编章节条]$/.exec(plain)?.[1]
  if (chinese) return String(countOf(chinese) ?? chinese)
  const found = /(?:[A-Za-z]{1,2}\.)?\d+(?:\.\d+)*|[A-Za-z]+$/.exec(
    plain.replace(/^(?:附录|annex|appendix|table|figure|note|example|表|图|注|示例|第)/i, ''),
  )
  return found?.[0] ?? plain.replace(/^[([（]|[)\]）]$/g, '')
}

/** The number that a source prints, whether its word processor made it. */
export function statedNumber(printed: string, isAutomatic: boolean): Num {
  const shown = printed.replace(/[\s\u3000]+$/, '')
  const stated = bareNumber(shown)
  return { computed: null, stated, isAutomatic, ...(stated !== shown && { printed: shown }) }
}

/** A piece without a number of the source. */
export const noNumber: Num = { computed: null, stated: null, isAutomatic: false }
