import type { Text } from '../../finding.ts'

/**
 * What a spreadsheet did to an identifier that it took for a number: digits beyond the fifteenth are gone, leading zeros are
 * gone, or a fraction was added. Null when the text does not look like it.
 */
export function explainSpreadsheet(text: string, isSound: (text: string) => boolean): Text | null {
  if (/^[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{1,3}$/.test(text)) return scientific(text)
  const whole = /^([0-9]+)\.0+$/.exec(text)?.[1]
  if (whole !== undefined && isSound(whole)) return fraction(whole)
  if (!/^[0-9]+$/.test(text)) return null
  if (text.length > 15 && /^0+$/.test(text.slice(15))) return rounded
  return explainZeros(text, isSound)
}

function scientific(text: string): Text {
  return {
    zh: `是科学计数法的数（${text}）：它在电子表格里被当作数，第 15 位以后的数字已经丢失，应从来源以文本重新导出`,
    en: `a number in scientific notation (${text}): a spreadsheet took it for a number and digits after the fifteenth are lost; export it anew as text`,
  }
}

function fraction(whole: string): Text {
  return {
    zh: `带有小数部分：它被当作数存过，应为 ${whole}`,
    en: `it has a fraction, because it was stored as a number; it should be ${whole}`,
  }
}

const rounded: Text = {
  zh: '第 15 位以后都是 0：它大概在电子表格里被当作数，末尾的数字已经丢失，应从来源以文本重新导出',
  en: 'all digits after the fifteenth are 0: a spreadsheet probably took it for a number and the last digits are lost; export it anew as text',
}

/** The most zeros that are worth a try. */
const mostZeros = 5

function explainZeros(text: string, isSound: (text: string) => boolean): Text | null {
  for (let zeros = 1; zeros <= mostZeros; zeros++) {
    const padded = text.padStart(text.length + zeros, '0')
    if (isSound(padded))
      return {
        zh: `前面的 0 丢失了：它被当作数存过，应为 ${padded}`,
        en: `leading zeros are lost, because it was stored as a number; it should be ${padded}`,
      }
  }
  return null
}
