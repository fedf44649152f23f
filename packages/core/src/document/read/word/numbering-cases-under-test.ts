import { type DraftLevel, paragraph, run, table, textBox } from './draft-under-test.ts'
import { formatCases } from './number-format-cases-under-test.ts'
import { inLists, type NumberingCase } from './numbering-case-under-test.ts'

/** Levels 1, 1.1, 1.1.1 … */
export function decimalLevels(count: number): DraftLevel[] {
  return Array.from({ length: count }, (_, last) => ({
    text: Array.from({ length: last + 1 }, (_, place) => `%${place + 1}`).join('.'),
  }))
}

/** Paragraphs of list 1 at these levels. */
function atLevels(levels: readonly number[]): string {
  return levels.map(level => paragraph(`level ${level}`, { list: 1, level })).join('')
}

const one = [{ id: 1, list: 0 }]
const noRestart = 'LibreOffice restarts every level after any higher one'
const noLegal = 'LibreOffice does not know w:isLgl'

export const numberingCases: readonly NumberingCase[] = [
  {
    name: 'levels that were passed over count as begun',
    draft: { lists: [{ id: 0, levels: decimalLevels(4) }], nums: one, body: atLevels([1, 0, 2, 1, 0, 3]) },
    numbers: ['1.1', '2', '2.1.1', '2.2', '3', '3.1.1.1'],
  },
  {
    name: 'lists of one definition count on, and start anew once where one says so',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(3) }],
      nums: [
        { id: 1, list: 0 },
        { id: 2, list: 0, starts: { 0: 1 } },
        { id: 3, list: 0 },
      ],
      body: inLists([
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
        [1, 0],
        [3, 0],
        [3, 1],
        [2, 0],
        [2, 1],
      ]),
    },
    numbers: ['1', '2', '1', '2', '3', '4', '4.1', '5', '5.1'],
  },
  {
    name: 'a level that never restarts, and one that restarts only after the highest',
    draft: {
      lists: [{ id: 0, levels: [{ text: '%1' }, { text: '%1.%2', restart: 0 }, { text: '%3)', restart: 1 }] }],
      nums: one,
      body: atLevels([0, 1, 1, 2, 2, 0, 1, 2, 1, 2]),
    },
    numbers: ['1', '1.1', '1.2', '1)', '2)', '2', '2.3', '1)', '2.4', '2)'],
    elsewhere: { numbers: ['1', '1.1', '1.2', '1)', '2)', '2', '2.1', '1)', '2.2', '1)'], because: noRestart },
  },
  {
    name: 'Arabic digits for all where a level asks for them',
    draft: {
      lists: [
        {
          id: 0,
          levels: [
            { text: '第%1章', format: 'chineseCounting' },
            { text: '%1.%2', isLegal: true },
            { text: '%1.%2.%3', format: 'lowerLetter' },
          ],
        },
      ],
      nums: one,
      body: atLevels([0, 1, 1, 2, 0, 1]),
    },
    numbers: ['第一章', '1.1', '1.2', '一.2.a', '第二章', '2.1'],
    elsewhere: { numbers: ['第一章', '一.1', '一.2', '一.2.a', '第二章', '二.1'], because: noLegal },
  },
  {
    name: 'starts other than one',
    draft: {
      lists: [
        {
          id: 0,
          levels: [
            { text: '%1', start: 0 },
            { text: '%1.%2', start: 5 },
          ],
        },
      ],
      nums: one,
      body: atLevels([0, 1, 1, 0, 1]),
    },
    numbers: ['0', '0.5', '0.6', '1', '1.5'],
  },
  {
    name: 'a list that changes the look of a level goes on counting',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: [
        { id: 1, list: 0 },
        { id: 2, list: 0, levels: { 0: { text: 'X%1', start: 7 } } },
      ],
      body: inLists([
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
        [1, 0],
      ]),
    },
    numbers: ['1', '2', 'X3', 'X4', '5'],
  },
  {
    name: 'a style takes its list from one it is based on, its level from itself',
    draft: {
      styles: [
        { id: 'a', name: '章标题', list: 1 },
        { id: 'b', name: '一级条标题', basedOn: 'a', level: 1 },
        { id: 'c', name: '二级条标题', basedOn: 'b', level: 2 },
        { id: 'd', name: '一级条标题1.1', basedOn: 'b' },
        { id: 'e', name: '三级条标题', basedOn: 'c', list: 0 },
      ],
      lists: [
        {
          id: 0,
          levels: [
            { text: '%1', style: 'a' },
            { text: '%1.%2', style: 'b' },
            { text: '%1.%2.%3', style: 'c' },
          ],
        },
      ],
      nums: one,
      body: ['a', 'b', 'c', 'c', 'd', 'e', 'b', 'a', 'b'].map(style => paragraph(style, { style })).join(''),
    },
    numbers: ['1', '1.1', '1.1.1', '1.1.2', '1.2', '', '1.3', '2', '2.1'],
  },
  {
    name: 'numbered paragraphs without text count, and those in tables',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: one,
      body: [
        paragraph('chapter', { list: 1, level: 0 }),
        paragraph('', { list: 1, level: 1 }),
        paragraph('term'),
        paragraph('', { list: 1, level: 1 }),
        table([[paragraph('left', { list: 1, level: 1 }), paragraph('right', { list: 1, level: 1 })]]),
        paragraph('after', { list: 1, level: 1 }),
      ].join(''),
    },
    numbers: ['1', '1.1', '', '1.2', '1.3', '1.4', '1.5'],
  },
  {
    name: 'a list defined by a numbering style',
    draft: {
      styles: [{ id: 'n', type: 'numbering', list: 1 }],
      lists: [
        { id: 0, levels: decimalLevels(2), defines: 'n' },
        { id: 1, follows: 'n' },
      ],
      nums: [
        { id: 1, list: 0 },
        { id: 2, list: 1 },
      ],
      body: inLists([
        [2, 0],
        [2, 1],
        [2, 1],
      ]),
    },
    numbers: ['1', '1.1', '1.2'],
  },
  {
    name: 'the wording of the templates',
    draft: {
      lists: [
        {
          id: 0,
          levels: [{ text: '附　录　%1', format: 'upperLetter' }, { text: '%1.%2' }, { text: '%1.%2.%3' }],
        },
        { id: 1, levels: [{ text: '表%1　' }] },
        { id: 2, levels: [{ text: '注%1：' }] },
        {
          id: 3,
          levels: [{ text: '%1)', format: 'lowerLetter' }, { text: '%2)' }, { text: '——', format: 'bullet' }],
        },
      ],
      nums: [1, 2, 3, 4].map(id => ({ id, list: id - 1 })),
      body: inLists([
        [1, 0],
        [1, 1],
        [1, 2],
        [2, 0],
        [2, 0],
        [3, 0],
        [1, 0],
        [1, 1],
        [4, 0],
        [4, 1],
        [4, 1],
        [4, 2],
        [4, 0],
      ]),
    },
    numbers: ['附　录　A', 'A.1', 'A.1.1', '表1', '表2', '注1：', '附　录　B', 'B.1', 'a)', '1)', '2)', '——', 'b)'],
    elsewhere: {
      numbers: ['附　录　A', 'A.1', 'A.1.1', '表1', '表2', '注1：', '附　录　B', 'B.1', 'a)', '1)', '2)', '▪', 'b)'],
      because: 'LibreOffice shows one character for a bullet, of a font of its own',
    },
  },
  {
    name: 'a list that does not exist, list 0, and a level that the list does not have',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: one,
      body: inLists([
        [1, 0],
        [0, 0],
        [9, 0],
        [1, 0],
      ]),
    },
    numbers: ['1', '', '', '2'],
  },
  ...formatCases,
  {
    name: 'numbers with nothing or a blank behind them',
    draft: {
      lists: [
        {
          id: 0,
          levels: [
            { text: '%1', suffix: 'nothing' },
            { text: '%1.%2', suffix: 'space' },
          ],
        },
      ],
      nums: one,
      body: atLevels([0, 1, 1, 0]),
    },
    numbers: ['1', '1.1', '1.2', '2'],
  },
  {
    name: 'a list made from a definition that does not exist, beside one that does',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: [...one, { id: 5, list: 99 }],
      body: inLists([
        [1, 0],
        [5, 0],
        [1, 0],
        [5, 1],
        [1, 1],
      ]),
    },
    numbers: ['1', '', '2', '', '2.1'],
    elsewhere: {
      numbers: ['1', '1.', '2', '1.', '2.1'],
      because: 'LibreOffice makes up a list where the definition is missing; Word shows none',
    },
  },
  {
    name: 'numbered paragraphs in content controls, custom XML, alternatives and nested tables',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: one,
      body: [
        paragraph('plain', { list: 1, level: 0 }),
        `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('control', { list: 1, level: 1 })}</w:sdtContent></w:sdt>`,
        `<w:customXml w:element="x">${paragraph('custom', { list: 1, level: 1 })}</w:customXml>`,
        table([[table([[paragraph('inner', { list: 1, level: 1 })]]) + paragraph('outer', { list: 1, level: 1 })]]),
        paragraph('last', { list: 1, level: 0 }),
      ].join(''),
    },
    numbers: ['1', '1.1', '1.2', '1.3', '1.4', '2'],
  },
  {
    name: 'paragraphs in text boxes count among themselves',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(1) }],
      nums: one,
      body: [
        paragraph('before', { list: 1, level: 0 }),
        paragraph(textBox(paragraph('in a box', { list: 1, level: 0 })) + run('host'), { list: 1, level: 0 }),
        paragraph(textBox(paragraph('in another', { list: 1, level: 0 })) + run('other host'), { list: 1, level: 0 }),
        paragraph('behind', { list: 1, level: 0 }),
      ].join(''),
    },
    numbers: ['1', '2', '1', '3', '2', '4'],
    elsewhere: {
      numbers: ['1', '2', null, '3', null, '4'],
      because: 'LibreOffice leaves text boxes out of plain text; in its PDF they count as here',
    },
  },
  {
    name: 'a style whose list only one far below it names, with a level of its own in each',
    draft: {
      styles: [
        { id: 'root', name: 'root', list: 1 },
        { id: 'a', name: 'a', basedOn: 'root' },
        { id: 'b', name: 'b', basedOn: 'a', level: 1 },
        { id: 'c', name: 'c', basedOn: 'b' },
      ],
      lists: [{ id: 0, levels: decimalLevels(3) }],
      nums: one,
      body: ['a', 'b', 'c', 'a', 'c'].map(style => paragraph(style, { style })).join(''),
    },
    numbers: ['1', '1.1', '1.2', '2', '2.1'],
  },
  {
    name: 'a paragraph that takes itself out of the list of its style, and one that only moves to another level',
    draft: {
      styles: [{ id: 'a', name: 'a', list: 1 }],
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: one,
      body: [
        paragraph('in', { style: 'a' }),
        paragraph('out', { style: 'a', list: 0 }),
        paragraph('deeper', { style: 'a', level: 1 }),
        paragraph('in again', { style: 'a' }),
      ].join(''),
    },
    numbers: ['1', '', '1.1', '2'],
  },
  {
    name: 'a list that starts anew at a deeper level only',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: [...one, { id: 2, list: 0, starts: { 1: 4 } }],
      body: inLists([
        [1, 0],
        [1, 1],
        [2, 1],
        [2, 1],
        [1, 0],
        [2, 1],
      ]),
    },
    numbers: ['1', '1.1', '1.4', '1.5', '2', '2.1'],
  },
  {
    name: 'numbers typed before the text stay text beside the number of the list',
    draft: {
      lists: [{ id: 0, levels: decimalLevels(2) }],
      nums: one,
      body: [
        paragraph('1.2.3 typed', { list: 1, level: 0 }),
        paragraph('2.1 typed too', { list: 1, level: 1 }),
        paragraph('3 typed alone'),
      ].join(''),
    },
    numbers: ['1', '1.1', ''],
  },
]
