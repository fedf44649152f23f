import { expect, it } from 'vitest'
import { formulaOfLatex } from '../read/markdown/latex.ts'
import { mathKey } from './math-key.ts'

const math = (inner: string) => `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${inner}</math>`
const sign = (text: string) => `<mo>${text}</mo>`
const fraction = (above: string, below: string) => `<mfrac><mrow>${above}</mrow><mrow>${below}</mrow></mfrac>`

it.each<[string, string, string]>([
  ['a fraction', 'A = \\frac{a}{b}', `<mi>A</mi>${sign('=')}${fraction('<mi>a</mi>', '<mi>b</mi>')}`],
  ['a subscript', 'x_1 - y', `<msub><mi>x</mi><mn>1</mn></msub>${sign('−')}<mi>y</mi>`],
  ['an upright subscript', 'x_{\\mathrm{u}}', '<msub><mi>x</mi><mi mathvariant="normal">u</mi></msub>'],
  [
    'a sum',
    '\\sum_{i=1}^{n} x',
    `<munderover>${sign('∑')}<mrow><mi>i</mi>${sign('=')}<mn>1</mn></mrow><mi>n</mi></munderover><mi>x</mi>`,
  ],
  ['a named operator', 'a\\bmod 10', `<mi>a</mi><mtext> </mtext><mi>mod</mi><mtext> </mtext><mn>10</mn>`],
  ['per cent', 'a \\times 100\\%', `<mi>a</mi>${sign('×')}<mn>100</mn><mtext>%</mtext>`],
])('%s in LaTeX is the same as in MathML of another writer', (_, latex, mathml) => {
  expect(mathKey(formulaOfLatex(latex, true).formula.mathml)).toBe(mathKey(math(mathml)))
})

it.each([
  ['a', 'b'],
  ['x_1', 'x_2'],
  ['x^2', 'x_2'],
  ['\\frac{a}{b}', '\\frac{b}{a}'],
  ['a + b', 'a - b'],
])('%s and %s are two', (one, other) => {
  expect(mathKey(formulaOfLatex(one, true).formula.mathml)).not.toBe(
    mathKey(formulaOfLatex(other, true).formula.mathml),
  )
})
