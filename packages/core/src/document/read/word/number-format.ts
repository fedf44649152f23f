/**
 * How one number of a list is written (ECMA-376-1, 17.18.59); `zeros3` is our name for the custom format 001, 002, 003.
 * Formats that are not known here are shown as decimals; a bullet has no number.
 */
export function formatNumber(value: number, format: string): string {
  const zeros = /^zeros(\d{1,2})$/.exec(format)
  return zeros ? String(value).padStart(Number(zeros[1]), '0') : (formats[format] ?? decimal)(value)
}

const decimal = (value: number): string => String(value)

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal,
  none: () => '',
  bullet: () => '',
  decimalZero: value => String(value).padStart(2, '0'),
  decimalHalfWidth: decimal,
  decimalFullWidth: value => fullWidth(String(value)),
  decimalFullWidth2: value => fullWidth(String(value)),
  upperRoman: value => roman(value),
  lowerRoman: value => roman(value).toLowerCase(),
  upperLetter: value => letter(value),
  lowerLetter: value => letter(value).toLowerCase(),
  numberInDash: value => `- ${value} -`,
  ordinal: value => `${value}${ordinalEnding(value)}`,
  hex: value => value.toString(16).toUpperCase(),
  decimalEnclosedCircle: value => circled(value),
  decimalEnclosedCircleChinese: value => circled(value),
  decimalEnclosedFullstop: value => enclosed(value, 0x2488, 20) ?? `${value}.`,
  decimalEnclosedParen: value => enclosed(value, 0x2474, 20) ?? `(${value})`,
  ideographEnclosedCircle: value => enclosed(value, 0x3280, 10) ?? `(${counting(value)})`,
  chineseCounting: value => counting(value),
  chineseCountingThousand: value => counting(value),
  japaneseCounting: value => counting(value),
  taiwaneseCounting: value => counting(value),
  taiwaneseCountingThousand: value => counting(value),
  ideographDigital: value => digits(value, '〇'),
  japaneseDigitalTenThousand: value => digits(value, '〇'),
  koreanDigital2: value => digits(value, '零'),
  taiwaneseDigital: value => digits(value, '○'),
  chineseLegalSimplified: value => legal(value),
  ideographLegalTraditional: value => legal(value),
  ideographTraditional: value => cycle(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: value => cycle(value, '子丑寅卯辰巳午未申酉戌亥'),
  ideographZodiacTraditional: value => sexagenary(value),
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
}

/** A to Z, then AA to ZZ: the letter is repeated, as Word does it. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let left = value
  let text = ''
  for (const [size, sign] of romans) {
    text += sign.repeat(Math.floor(left / size))
    left %= size
  }
  return text
}

function ordinalEnding(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

/** ⓪ to ⑳, ㉑ to ㊿; beyond that no character exists. */
function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value > 35 && value <= 50) return String.fromCharCode(0x32b1 + value - 36)
  if (value > 20 && value <= 35) return String.fromCharCode(0x3251 + value - 21)
  return enclosed(value, 0x2460, 20) ?? String(value)
}

function enclosed(value: number, first: number, last: number): string | null {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : null
}

function digits(value: number, zero: string): string {
  const signs = `${zero}一二三四五六七八九`
  return String(value).replace(/\d/g, digit => signs[Number(digit)] ?? digit)
}

/** 一, 十, 十一, 二十, 一百零五: as one counts aloud. */
function counting(value: number): string {
  return inWords(value, { signs: '零一二三四五六七八九', units: ['', '十', '百', '千'], isTenBare: true })
}

/** 壹, 壹拾, 贰拾壹: as on cheques. */
function legal(value: number): string {
  return inWords(value, { signs: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], isTenBare: false })
}

interface CountingWords {
  readonly signs: string
  readonly units: readonly string[]
  /** Whether ten to nineteen go without their one. */
  readonly isTenBare: boolean
}

function inWords(value: number, { signs, units, isTenBare }: CountingWords): string {
  if (value < 0 || value > 9999) return String(value)
  if (value === 0) return signs[0] ?? ''
  const text = String(value)
  let words = ''
  let hasGap = false
  for (let at = 0; at < text.length; at++) {
    const digit = Number(text[at])
    if (digit === 0) hasGap = true
    else {
      if (hasGap) words += signs[0]
      hasGap = false
      const isBare = isTenBare && digit === 1 && text.length === 2 && at === 0
      words += (isBare ? '' : signs[digit]) + (units[text.length - 1 - at] ?? '')
    }
  }
  return words
}

function cycle(value: number, signs: string): string {
  return value >= 1 && value <= signs.length ? (signs[value - 1] ?? '') : String(value)
}

function sexagenary(value: number): string {
  if (value < 1 || value > 60) return String(value)
  return (
    cycle(((value - 1) % 10) + 1, '甲乙丙丁戊己庚辛壬癸') + cycle(((value - 1) % 12) + 1, '子丑寅卯辰巳午未申酉戌亥')
  )
}
