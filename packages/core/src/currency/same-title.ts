const digits = '一二三四五六七八九'

/**
 * True when a cited title means a registered one: the same letters and characters, whatever blanks, marks and width
 * stand between, or one of them shortened (the name of the whole series, the name without its part).
 */
export function isSameTitle(cited: string, registered: string): boolean {
  const [a, b] = [foldTitle(cited), foldTitle(registered)]
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.includes(short)
}

function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/第([一二三四五六七八九十]{1,3})部分/g, (_, words: string) => `第${readCount(words)}部分`)
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The number that words up to 九十九 say. */
function readCount(words: string): number {
  const worth = (sign: string) => (sign === '' ? 0 : digits.indexOf(sign) + 1)
  const [tens = '', ones] = words.split('十')
  return ones === undefined ? worth(tens) : (tens === '' ? 1 : worth(tens)) * 10 + worth(ones)
}
