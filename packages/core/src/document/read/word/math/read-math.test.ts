import { expect, test } from 'vitest'
import { readXmlTree } from '../../../../container/xml-tree.ts'
import { readMath } from './read-math.ts'

function read(content: string) {
  const xml = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w="w">${content}</m:oMath>`
  const { mathml, unknown } = readMath(readXmlTree(xml))
  return {
    xml: mathml.replace('<math xmlns="http://www.w3.org/1998/Math/MathML">', '').replace(/<\/math>$/, ''),
    unknown,
  }
}

const r = (text: string, look = '') => `<m:r>${look}<m:t>${text}</m:t></m:r>`
const e = (content: string) => `<m:e>${content}</m:e>`

test.each<[name: string, omml: string, mathml: string]>([
  ['letters, numbers and signs', r('x=1.5+π'), '<mi>x</mi><mo>=</mo><mn>1.5</mn><mo>+</mo><mi>π</mi>'],
  ['words in Chinese', r('合格率'), '<mtext>合格率</mtext>'],
  ['text', r('if ', '<m:rPr><m:nor/></m:rPr>'), '<mtext>if\u00a0</mtext>'],
  ['a name in upright letters', r('max', '<m:rPr><m:sty m:val="p"/></m:rPr>'), '<mi>max</mi>'],
  ['an upright letter', r('d', '<m:rPr><m:sty m:val="p"/></m:rPr>'), '<mi mathvariant="normal">d</mi>'],
  ['a bold letter', r('A', '<m:rPr><m:sty m:val="bi"/></m:rPr>'), '<mi mathvariant="bold-italic">A</mi>'],
  ['a sign that XML escapes', r('a&lt;b'), '<mi>a</mi><mo>&lt;</mo><mi>b</mi>'],
  [
    'a fraction',
    `<m:f><m:num>${r('a')}</m:num><m:den>${r('b+c')}</m:den></m:f>`,
    '<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac>',
  ],
  [
    'a fraction in a line',
    `<m:f><m:fPr><m:type m:val="lin"/></m:fPr><m:num>${r('a')}</m:num><m:den>${r('b')}</m:den></m:f>`,
    '<mrow><mi>a</mi><mo>/</mo><mi>b</mi></mrow>',
  ],
  [
    'a binomial',
    `<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${r('n')}</m:num><m:den>${r('k')}</m:den></m:f>`,
    '<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>',
  ],
  [
    'a square root',
    `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('x'))}</m:rad>`,
    '<msqrt><mi>x</mi></msqrt>',
  ],
  ['a cube root', `<m:rad><m:deg>${r('3')}</m:deg>${e(r('x'))}</m:rad>`, '<mroot><mi>x</mi><mn>3</mn></mroot>'],
  [
    'lowered and raised',
    `<m:sSubSup>${e(r('x'))}<m:sub>${r('i')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`,
    '<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>',
  ],
  [
    'scripts before',
    `<m:sPre><m:sub>${r('1')}</m:sub><m:sup>${r('2')}</m:sup>${e(r('H'))}</m:sPre>`,
    '<mmultiscripts><mi>H</mi><mprescripts/><mn>1</mn><mn>2</mn></mmultiscripts>',
  ],
  [
    'a sum',
    `<m:nary><m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup>${e(r('x'))}</m:nary>`,
    '<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>x</mi></mrow>',
  ],
  [
    'an integral without limits',
    `<m:nary><m:naryPr><m:subHide m:val="1"/><m:supHide m:val="1"/></m:naryPr><m:sub/><m:sup/>${e(r('x'))}</m:nary>`,
    '<mrow><mo>∫</mo><mi>x</mi></mrow>',
  ],
  [
    'brackets',
    `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(r('x'))}</m:d>`,
    '<mrow><mo>[</mo><mi>x</mi><mo>]</mo></mrow>',
  ],
  [
    'cases',
    `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${e(`<m:eqArr>${e(r('a&amp;=1'))}${e(r('b'))}</m:eqArr>`)}</m:d>`,
    '<mrow><mo>{</mo><mrow><mtable class="equations"><mtr><mtd><mi>a</mi><mo>=</mo><mn>1</mn></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable></mrow></mrow>',
  ],
  [
    'a matrix',
    `<m:m><m:mr>${e(r('a'))}${e(r('b'))}</m:mr></m:m>`,
    '<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable>',
  ],
  [
    'an accent',
    `<m:acc><m:accPr><m:chr m:val="\u20d7"/></m:accPr>${e(r('v'))}</m:acc>`,
    '<mover accent="true"><mi>v</mi><mo>→</mo></mover>',
  ],
  [
    'a bar',
    `<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e(r('x'))}</m:bar>`,
    '<mover accent="true"><mi>x</mi><mo>¯</mo></mover>',
  ],
  [
    'a function with a limit',
    `<m:func><m:fName><m:limLow>${e(r('lim', '<m:rPr><m:sty m:val="p"/></m:rPr>'))}<m:lim>${r('n')}</m:lim></m:limLow></m:fName>${e(r('x'))}</m:func>`,
    '<mrow><mrow><munder><mi>lim</mi><mi>n</mi></munder></mrow><mo>\u2061</mo><mi>x</mi></mrow>',
  ],
  ['a brace below', `<m:groupChr>${e(r('x'))}</m:groupChr>`, '<munder><mi>x</mi><mo>⏟</mo></munder>'],
  ['text that was taken away is left out', `<w:del>${r('old')}</w:del><w:ins>${r('n')}</w:ins>`, '<mi>n</mi>'],
])('%s', (_, omml, mathml) => {
  expect(read(omml)).toEqual({ xml: mathml, unknown: [] })
})

test('the formula before its changes', () => {
  const xml = `<m:oMath xmlns:m="m" xmlns:w="w"><w:del><m:r><m:t>a</m:t></m:r></w:del><w:ins><m:r><m:t>b</m:t></m:r></w:ins></m:oMath>`
  expect(readMath(readXmlTree(xml), 'base').mathml).toContain('<mi>a</mi></math>')
})

test('what has no form is kept as text and told', () => {
  expect(read('<m:strange><m:t>？</m:t></m:strange>')).toEqual({ xml: '<mtext>？</mtext>', unknown: ['strange'] })
})
