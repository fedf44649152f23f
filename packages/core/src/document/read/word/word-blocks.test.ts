import { describe, expect, test } from 'vitest'
import { field, paragraph as p, picture, run, table, textBox, val } from './draft-under-test.ts'
import { readDraft, sketchBlocks } from './sketch-under-test.ts'

const files = {
  rIdP: { name: 'media/image1.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]) },
  rIdE: { name: 'media/image2.emf', bytes: Uint8Array.from([1, 0, 0, 0]) },
  rIdO: { name: 'embeddings/oleObject1.bin', bytes: Uint8Array.from([0xd0, 0xcf]) },
  rIdL: 'https://example.org/x',
}

function tc(content: string, properties = ''): string {
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`
}

function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties}${cells.join('')}</w:tr>`
}

function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

const spanned = (text: string) => tc(p(text), val('gridSpan', 2))
const head = tr([tc(p('名称')), tc(p('值'))])
const row = (text: string) => tr([tc(p(text)), tc(p('1'))])
const raised = (text: string) => run(text, val('vertAlign', 'superscript'))

describe('tables', () => {
  test.each<[name: string, body: string, lines: readonly string[]]>([
    [
      'cells merged across in the old way',
      p('表1 甲') +
        tbl(
          tr([tc(p('a'), '<w:hMerge w:val="restart"/>'), tc(p(''), '<w:hMerge/>'), tc(p('b'))]),
          tr([tc(p('1')), tc(p('2')), tc(p('3'))]),
        ),
      ['table 1~ 甲 head 1', ' 2x1 a | b', ' 1 | 2 | 3'],
    ],
    [
      'columns that are left free',
      tbl(tr([tc(p('a')), tc(p('b'))]), tr([tc(p('c'))], '<w:trPr><w:gridBefore w:val="1"/></w:trPr>')),
      ['table  head 0', ' a | b', '  | c'],
    ],
    [
      'a caption and a unit in the first rows',
      tbl(tr([spanned('表1　乙')]), tr([spanned('单位：毫米')]), head, row('a')),
      ['table 1~ 乙 [单位：毫米] head 1', ' 名称 | 值', ' a | 1'],
    ],
    [
      'a table that was cut by hand',
      p('表1　数据') + tbl(head, row('a')) + p('表1（续）') + tbl(head, row('b')) + p('表2　后') + tbl(head, row('c')),
      [
        'table 1~ 数据 head 1',
        ' 名称 | 值',
        ' a | 1',
        'table 1/null~  head 1 continued',
        ' 名称 | 值',
        ' b | 1',
        'table 2~ 后 head 1',
        ' 名称 | 值',
        ' c | 1',
      ],
    ],
    [
      'notes and footnotes in the frame',
      p('表1　数据') +
        tbl(head, row('a'), tr([tc(p('注：事实。') + p(`${raised('a')}${run(' 脚注。')}`), val('gridSpan', 2))])),
      ['table 1~ 数据 head 1', ' 名称 | 值', ' a | 1', ' note', '  p 事实。', ' p {sup:a} 脚注。'],
    ],
    ['a table without caption takes no number', tbl(row('a')), ['table  head 0', ' a | 1']],
    ['a table in a cell', tbl(tr([tc(tbl(row('a')) + p(''))])), ['table  head 0', ' table  head 0; a | 1']],
    [
      'a list in a cell',
      tbl(tr([tc(p('a) 甲；') + p('b) 乙。'))])),
      ['table  head 0', ' list alpha; - a~;  p 甲；; - b~;  p 乙。'],
    ],
    ['a table that is a picture', p('表1　甲') + p(picture('rIdP')), ['table 1~ 甲 head 0', ' <image >']],
    [
      'running text that begins like a caption',
      p('表1给出了数据。') + tbl(row('a')),
      ['p 表1给出了数据。', 'table  head 0', ' a | 1'],
    ],
    ['a formula that a table sets', tbl(tr([tc(p(math('x'))), tc(p('（A.1）'))])), ['formula A.1/1~ <mi>x</mi>']],
  ])('%s', (_, body, lines) => {
    expect(sketchBlocks(body, { files })).toEqual(lines)
  })
})

describe('figures', () => {
  test.each<[name: string, body: string, lines: readonly string[]]>([
    [
      'parts, key and notes between the pictures and the caption',
      p(picture('rIdP')) +
        p('a) 正面') +
        p(picture('rIdP')) +
        p('b) 背面') +
        p('标引序号说明：') +
        p('1——甲；') +
        p('注：事实。') +
        p('图1　样式'),
      [
        'figure 1~ 样式 0',
        ' part a~ 正面 1',
        ' part b~ 背面 1',
        ' p 标引序号说明：',
        ' p 1——甲；',
        ' note',
        '  p 事实。',
      ],
    ],
    ['a picture without caption', p(picture('rIdE', '图样')) + p('正文。'), ['figure  1 图样', 'p 正文。']],
    ['a picture in its line', p(run('字') + picture('rIdP', '标') + run('字')), ['p 字<image 标>字']],
    ['a caption above its picture', p('图1　样式') + p(picture('rIdP')), ['figure 1~ 样式 1']],
    [
      'text between two figures',
      p(picture('rIdP')) + p('图1　甲') + p('文字。') + p(picture('rIdP')) + p('图2　乙'),
      ['figure 1~ 甲 1', 'p 文字。', 'figure 2~ 乙 1'],
    ],
    [
      'a picture of old versions',
      p('<w:r><w:pict><v:shape alt="旧图"><v:imagedata r:id="rIdE"/></v:shape></w:pict></w:r>'),
      ['figure  1 旧图'],
    ],
    ['a picture that is not there', p(picture('rIdNone', '旗')), ['p [旗]']],
    [
      'shapes with words are kept as they are',
      p(canvas('甲', '乙')) + p('图1　框图'),
      ['figure 1~ 框图 0', ' opaque 甲\n乙'],
    ],
  ])('%s', (_, body, lines) => {
    expect(sketchBlocks(body, { files })).toEqual(lines)
  })

  test('a formula of another program is a picture, and both parts of it are kept', () => {
    const object =
      '<w:r><w:object><v:shape alt="式"><v:imagedata r:id="rIdE"/></v:shape><o:OLEObject ProgID="Equation.DSMT4" r:id="rIdO"/></w:object></w:r>'
    const body = p(`<w:r><w:tab/></w:r>${object}<w:r><w:tab/></w:r>${run('（1）')}`)
    expect(sketchBlocks(body, { files })).toEqual(['formula 1~ ', ' p <image 式>'])
    const { document, findings } = readDraft({ body, files })
    expect(document.assets.map(({ type }) => type)).toEqual([
      'application/vnd.openxmlformats-officedocument.oleObject',
      'image/x-emf',
    ])
    expect(findings.map(({ rule }) => rule)).toContain('word-formula-picture')
  })
})

describe('lists, notes and examples', () => {
  test.each<[name: string, body: string, lines: readonly string[]]>([
    [
      'typed markers, one list inside another',
      p('a) 甲：') + p('1) 其一；') + p('2) 其二。') + p('b) 乙。'),
      [
        'list alpha',
        ' - a~',
        '  p 甲：',
        '  list arabic',
        '   - 1~',
        '    p 其一；',
        '   - 2~',
        '    p 其二。',
        ' - b~',
        '  p 乙。',
      ],
    ],
    [
      'text that an item goes on with',
      p('a) 甲') + p('续文') + p('b) 乙'),
      ['list alpha', ' - a~', '  p 甲', '  p 续文', ' - b~', '  p 乙'],
    ],
    [
      'a list that starts again',
      p('a) 甲；') + p('b) 乙。') + p('a) 丙。'),
      ['list alpha', ' - a~', '  p 甲；', ' - b~', '  p 乙。', 'list alpha', ' - a~', '  p 丙。'],
    ],
    [
      'Roman numbers that begin with i',
      p('i) 甲；') + p('ii) 乙。'),
      ['list roman', ' - i~', '  p 甲；', ' - ii~', '  p 乙。'],
    ],
    [
      'dashes and dots',
      p('——甲；') + p('——乙。') + p('文字。') + p('● 丙。'),
      ['list dash', ' -', '  p 甲；', ' -', '  p 乙。', 'p 文字。', 'list bullet', ' -', '  p 丙。'],
    ],
    [
      'counted lines of engineering standards',
      p('应符合下列规定：') + p('1 甲；') + p('2 乙。'),
      ['p 应符合下列规定：', 'list arabic', ' - 1~', '  p 甲；', ' - 2~', '  p 乙。'],
    ],
    ['notes with and without number', p('注1：甲。') + p('注2：乙。'), ['note 1~', ' p 甲。', 'note 2~', ' p 乙。']],
    ['notes in English', p('NOTE 1 to entry: one.') + p('NOTE 2　two.'), ['note 1~', ' p one.', 'note 2~', ' p two.']],
    ['an example below its label', p('示例：') + p('内容') + p('后文'), ['example', ' p 内容', 'p 后文']],
    [
      'an example in a frame',
      p('示例：') + tbl(tr([tc(p('应：') + p('a) 甲。'))])) + p('后'),
      ['example boxed', ' p 应：', ' list alpha', '  - a~', '   p 甲。', 'p 后'],
    ],
    ['words that only begin like a note', p('注意安全。') + p('示例很多。'), ['p 注意安全。', 'p 示例很多。']],
  ])('%s', (_, body, lines) => {
    expect(sketchBlocks(body)).toEqual(lines)
  })
})

describe('formulas', () => {
  test.each<[name: string, body: string, lines: readonly string[]]>([
    [
      'dots and a number behind one',
      p(`${math('x')}${run('…………（1）')}`) + p('式中：') + p('x——数；') + p('后文。'),
      ['formula 1~ <mi>x</mi>', ' p 式中：', ' p x——数；', 'p 后文。'],
    ],
    ['one in a line of text', p(run('设') + math('x') + run('为数。')), ['p 设<<mi>x</mi>>为数。']],
  ])('%s', (_, body, lines) => {
    expect(sketchBlocks(body)).toEqual(lines)
  })
})

describe('lines', () => {
  const strong = { id: 'strong', name: 'Strong', type: 'character' as const, look: '<w:b/>' }
  test.each<[name: string, body: string, lines: readonly string[]]>([
    [
      'marks of runs',
      p(
        [
          run('a', '<w:b/>'),
          run('b', '<w:b/><w:i/>'),
          run('c', val('u', 'single')),
          run('d', '<w:strike/>'),
          run('e', val('vertAlign', 'subscript')),
          run('f', '<w:b w:val="0"/>'),
        ].join(''),
      ),
      ['p {bold:a}{bold italic:b}{underline:c}{strike:d}{sub:e}f'],
    ],
    ['a character style', p(run('a', val('rStyle', 'strong'))), ['p {bold:a}']],
    [
      'what the style of the paragraph makes bold is no mark',
      p(run('a') + run('b', '<w:b/>') + run('c', val('rStyle', 'strong')), { style: 'boldtext' }),
      ['p abc'],
    ],
    ['hidden text', p(run('a') + run('b', '<w:vanish/>')), ['p a']],
    ['runs of one look are one text', p(run('a') + run('b') + run('c')), ['p abc']],
    [
      'fields and links',
      p(
        run('见') +
          field('REF _Ref1 \\h', run('表1')) +
          `<w:hyperlink r:id="rIdL">${run('外')}</w:hyperlink><w:hyperlink w:anchor="x">${run('内')}</w:hyperlink>`,
      ),
      ['p 见表1<https://example.org/x>外</>内'],
    ],
    ['a link that would run something is its words', p(field('HYPERLINK "javascript:alert(1)"', run('点'))), ['p 点']],
    [
      'signs of symbol fonts',
      p('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'),
      ['p ≥☑'],
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('内')}</w:sdtContent></w:sdt>`,
      ['p 内'],
    ],
    ['a text box behind its paragraph, once', p(run('前') + textBox(p('盒'))), ['p 前', 'p 盒']],
    [
      'lines of a program',
      p('{', { style: 'code' }) + p('  1', { style: 'code' }) + p('}', { style: 'code' }),
      ['code {\n  1\n}'],
    ],
    ['markup that is not known', `<w:altChunk r:id="x"/>${p('后')}`, ['opaque ', 'p 后']],
  ])('%s', (_, body, lines) => {
    const styles = [strong, { id: 'boldtext', name: 'b', look: '<w:b/>' }, { id: 'code', name: '标准文件_代码' }]
    expect(sketchBlocks(body, { styles, files })).toEqual(lines)
  })

  test('what is kept as it is can be read by itself', () => {
    const { document, findings } = readDraft({ body: '<w:altChunk r:id="x"/>' })
    const [block] = document.front[0]?.blocks ?? []
    expect(block).toMatchObject({ t: 'opaque', format: 'ooxml' })
    expect(block?.t === 'opaque' && block.source).toMatch(/^<w:altChunk xmlns:w="[^"]+" xmlns:r="[^"]+" r:id="x"\/>$/)
    expect(findings.map(({ rule }) => rule)).toContain('word-markup-kept')
  })
})

test('tables count columns that no program could show as one', () => {
  const body = tbl(tr([tc(p('a'), val('gridSpan', 999_999_999))]))
  expect(sketchBlocks(body)).toEqual(['table  head 0', ' 63x1 a'])
})

test('a table of one row and many cells is read', () => {
  expect(sketchBlocks(table([Array.from({ length: 40 }, () => p('x'))]))[1]?.split('|')).toHaveLength(40)
})

function math(letter: string): string {
  return `<m:oMath><m:r><m:t>${letter}</m:t></m:r></m:oMath>`
}

function canvas(...texts: readonly string[]): string {
  const shapes = texts.map(text => `<wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp>`)
  const uri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'
  return `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="${uri}">${shapes.join('')}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
