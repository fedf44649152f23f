import { describe, expect, it } from 'vitest'
import { citedInHtml } from './cited-in-html.ts'
import { citedInText } from './cited-in-text.ts'

function summary(text: string) {
  return citedInText(text).citations.map(({ number, place, citedTitle }) => [number.normal, place, citedTitle])
}

describe('citations of a text', () => {
  it('have line and column, whatever ends the lines', () => {
    expect(summary('甲\r\n见 GB/T 1.1—2020\r乙\n\nDB31/T 1523-2024')).toEqual([
      ['GB/T 1.1-2020', { line: 2, column: 3 }, null],
      ['DB31/T 1523-2024', { line: 5, column: 1 }, null],
    ])
  })

  it('are in their context: one line, thirty characters on either side', () => {
    const long = '一'.repeat(40)
    const [citation] = citedInText(`上一行\n${long}GB/T 1.1—2020${long}\n下一行`).citations
    expect(citation?.context).toBe(`…${'一'.repeat(30)}GB/T 1.1—2020${'一'.repeat(30)}…`)
    expect(citedInText('甲\n见 GB/T 1.1—2020，乙\n丙').citations[0]?.context).toBe('见 GB/T 1.1—2020，乙')
  })

  it.each([
    ['《标准化工作导则》（GB/T 1.1—2020）', '标准化工作导则'],
    ['应符合《标准化工作导则》GB/T 1.1—2020的规定', '标准化工作导则'],
    ['GB/T 1.1—2020《标准化工作导则》', '标准化工作导则'],
    ['（GB/T 1.1—2020）《标准化工作导则》', '标准化工作导则'],
    ['《GB/T 1.1—2020 标准化工作导则》', '标准化工作导则'],
    ['《GB/T 1.1-2020：标准化工作导则》', '标准化工作导则'],
    [
      'GB/T 1.1—2020 标准化工作导则 第1部分：标准化文件的结构和起草规则',
      '标准化工作导则 第1部分：标准化文件的结构和起草规则',
    ],
    ['下列文件：\n1) GB/T 1.1—2020　标准化工作导则\n其他', '标准化工作导则'],
    ['—— GB/T 1.1—2020 标准化工作导则；', '标准化工作导则'],
    ['GB/T 90.1 紧固件 验收检查（GB/T 90.1-2002，idt ISO 3269：2000）', '紧固件 验收检查'],
    ['[12] 全国示例委员会. 标准化工作导则: GB/T 1.1—2020[S].', '标准化工作导则'],
    ['外观良好。执行标准：GB/T 1.1—2020', null],
    ['按GB/T 1.1—2020执行', null],
    ['GB/T 1.1—2020 的规定适用', null],
    ['GB/T 1.1—2020 规定了起草规则，应遵守', null],
    ['《甲》和GB/T 1.1—2020', null],
    ['见《甲》、GB/T 1.1—2020。', null],
  ])('%j is cited with the title %j', (text, title) => {
    expect(citedInText(text).citations[0]?.citedTitle).toBe(title)
  })

  it('keeps two titles with their numbers', () => {
    expect(summary('《甲规范》GB 101-2001《乙规范》GB 102-2002').map(([normal, , title]) => [normal, title])).toEqual([
      ['GB 101-2001', '甲规范'],
      ['GB 102-2002', '乙规范'],
    ])
  })
})

describe('citations of a page', () => {
  it.each([
    ['<p>见 GB/T&nbsp;1.1&mdash;2020</p>', ['GB/T 1.1-2020']],
    ['<p>GB/T\n        <b>38540</b>&#8212;2020</p>', ['GB/T 38540-2020']],
    ['<table><tr><td>GB</td><td>1234</td></tr></table>', []],
    ['<p>GB/T 101-2001</p><p>GB/T 102-2002</p>', ['GB/T 101-2001', 'GB/T 102-2002']],
    ['<script>var a = "GB/T 101-2001"</script><style>/* GB/T 102-2002 */</style>', []],
    ['<!-- GB/T 101-2001 --><a title="GB/T 102-2002 > 3" href=\'GB/T 103-2003\'>GB/T 104-2004</a>', ['GB/T 104-2004']],
    ['<img alt="never closed><p>GB/T 101-2001</p>', ['GB/T 101-2001']],
    ['a < b，GB/T 101-2001 <', ['GB/T 101-2001']],
    ['<!-- never closed GB/T 101-2001', []],
    ['GB/T 101-2001', ['GB/T 101-2001']],
  ])('%j holds %j', (html, normals) => {
    expect(citedInHtml(html).citations.map(({ number }) => number.normal)).toEqual(normals)
  })

  it('have line and column of the source', () => {
    expect(citedInHtml('<html>\n<p>见&nbsp;<b>GB/T 1.1—2020</b></p>').citations[0]?.place).toEqual({
      line: 2,
      column: 14,
    })
  })

  it('takes time in proportion to a hostile page', () => {
    for (const piece of ['<a "', "<a '", '<', '<!--', '<script>', '&#x', '<a <b "', '</']) {
      const html = piece.repeat(2 ** 17)
      expect(citedInHtml(html).citations).toEqual([])
    }
  })
})
