import { type Draft, paragraph, run } from './draft-under-test.ts'

/** Styles and lists as the template of GB/T 1.1-2009 has them, as far as tests need them. */
export const template2009 = {
  styles: [
    { id: 'n', name: 'Normal', isStandard: true },
    { id: 'q', name: '前言、引言标题' },
    { id: 'a', name: '章标题', list: 1 },
    { id: 'b', name: '一级条标题', basedOn: 'a', level: 1 },
    { id: 'w', name: '一级无', basedOn: 'b' },
    { id: 'z', name: '注×：', list: 2 },
    { id: 'f', name: '附录标识', list: 3 },
    { id: 'g', name: '附录章标题', list: 3, level: 1 },
    { id: 't', name: '正文表标题', list: 4 },
    { id: 'l', name: '字母编号列项（一级）', list: 5 },
    { id: 'm', name: 'toc 1' },
  ],
  lists: [
    {
      id: 0,
      levels: [
        { text: '%1', style: 'a' },
        { text: '%1.%2', style: 'b' },
      ],
    },
    { id: 1, levels: [{ text: '注%1：' }] },
    { id: 2, levels: [{ text: '附　录　%1', format: 'upperLetter' }, { text: '%1.%2' }] },
    { id: 3, levels: [{ text: '表%1　' }] },
    { id: 4, levels: [{ text: '%1)', format: 'lowerLetter' }] },
  ],
  nums: [1, 2, 3, 4, 5].map(id => ({ id, list: id - 1 })),
}

const body = [
  paragraph('1 范围', { style: 'm' }),
  paragraph('前　　言', { style: 'q' }),
  paragraph('范围', { style: 'a' }),
  paragraph('本文件规定了……', { style: 'n' }),
  paragraph('总则', { style: 'b' }),
  paragraph('数据应准确。', { style: 'w' }),
  paragraph('第一项；', { style: 'l' }),
  paragraph('说明。', { style: 'z' }),
  paragraph('字段', { style: 't' }),
  paragraph(`${run('（规范性）')}<w:r><w:br/></w:r>${run('代码')}`, { style: 'f' }),
  paragraph('一般要求', { style: 'g' }),
].join('')

/** A draft with one of each kind of paragraph that has a number. */
export const sampleDraft: Draft = { ...template2009, body }
