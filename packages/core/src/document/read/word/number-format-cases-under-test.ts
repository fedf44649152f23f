import { inLists, type NumberingCase } from './numbering-case-under-test.ts'

/** The numbers that a level of a format gives from a first one on, a list for each. */
function counted(
  formats: readonly (readonly [format: string, start: number, numbers: readonly string[]])[],
): NumberingCase['draft'] {
  return {
    lists: formats.map(([format, start], id) => ({ id, levels: [{ text: '%1', format, start }] })),
    nums: formats.map((_, id) => ({ id: id + 1, list: id })),
    body: inLists(formats.flatMap(([, , numbers], id) => numbers.map(() => [id + 1, 0] as const))),
  }
}

const formats = [
  ['chineseCounting', 9, ['九', '十', '十一']],
  ['chineseCounting', 20, ['二十', '二十一']],
  ['chineseCountingThousand', 9, ['九', '十', '十一']],
  ['chineseCountingThousand', 99, ['九十九', '一百', '一百零一']],
  ['japaneseCounting', 9, ['九', '十', '十一']],
  ['upperLetter', 26, ['Z', 'AA', 'BB']],
  ['lowerLetter', 26, ['z', 'aa', 'bb']],
  ['decimalZero', 9, ['09', '10', '11']],
  ['decimalEnclosedCircle', 9, ['⑨', '⑩', '⑪']],
  ['decimalEnclosedCircleChinese', 1, ['①', '②']],
  ['upperRoman', 3, ['III', 'IV', 'V']],
  ['lowerRoman', 8, ['viii', 'ix', 'x']],
  ['ideographTraditional', 1, ['甲', '乙']],
  ['chineseLegalSimplified', 1, ['壹', '贰']],
] as const

/** Formats of numbers. */
export const formatCases: readonly NumberingCase[] = [
  {
    name: 'numbers in wide digits',
    draft: counted([['decimalFullWidth', 9, ['９', '１０']]]),
    numbers: ['９', '１０'],
    elsewhere: { numbers: ['9', '10'], because: 'LibreOffice does not know decimalFullWidth' },
  },
  {
    name: 'numbers in Chinese, letters, Roman, circled and padded',
    draft: counted(formats),
    numbers: formats.flatMap(([, , numbers]) => [...numbers]),
  },
]
