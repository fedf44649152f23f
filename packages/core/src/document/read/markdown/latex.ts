import katex from 'katex'
import { escapeText } from '../../../container/xml-write.ts'
import type { Formula } from '../../model/inline.ts'

const namespace = 'http://www.w3.org/1998/Math/MathML'
/** Longest LaTeX of one formula, and deepest nesting of its braces. */
const longest = 2_000
const deepest = 60
/** Commands that take what follows nest without braces: KaTeX recurses for each. */
const mostCommands = 300

/** A formula from its LaTeX, or why there is none: what KaTeX says of it. Its words are kept as text then. */
export function formulaOfLatex(
  latex: string,
  isDisplay: boolean,
): { readonly formula: Formula; readonly fault: string | null } {
  const refusal = refuse(latex)
  if (refusal !== null) return { formula: asText(latex), fault: refusal }
  try {
    const html = katex.renderToString(latex, {
      displayMode: isDisplay,
      output: 'mathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 200,
    })
    return { formula: { t: 'math', mathml: bareMath(html), latex }, fault: null }
  } catch (failure) {
    if (failure instanceof katex.ParseError) return { formula: asText(latex), fault: failure.message }
    throw failure
  }
}

/** A formula from MathML that may carry its LaTeX as an annotation. */
export function formulaOfMathml(mathml: string): Formula {
  const annotation = /<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/.exec(mathml)
  if (!annotation) return { t: 'math', mathml }
  return { t: 'math', mathml: bareMath(mathml), latex: unescapeXml(annotation[1] ?? '') }
}

/** MathML with its LaTeX inside. */
export function annotateMathml({ mathml, latex }: Formula): string {
  if (latex === undefined) return mathml
  const inner = /^<math[^>]*>([\s\S]*)<\/math>$/.exec(mathml)?.[1] ?? ''
  const start = mathml.slice(0, mathml.indexOf('>') + 1)
  const annotation = `<annotation encoding="application/x-tex">${escapeText(latex)}</annotation>`
  return `${start}<semantics>${inner}${annotation}</semantics></math>`
}

function refuse(latex: string): string | null {
  if (latex.length > longest) return `longer than ${longest} characters`
  let depth = 0
  let nested = 0
  for (const sign of latex) {
    if (sign === '{') nested = Math.max(nested, ++depth)
    if (sign === '}') depth--
  }
  return nested > deepest || (latex.match(/\\[a-zA-Z]/g)?.length ?? 0) > mostCommands ? 'nested too deeply' : null
}

/** The `math` element alone, without the words of LaTeX beside it. */
function bareMath(html: string): string {
  const math = /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? ''
  return plainNames(math.replace(/<semantics>([\s\S]*?)<annotation[\s\S]*<\/semantics>/, '$1'))
}

/** KaTeX writes `\bmod` as an operator that holds a row of letters; MathML has text only in an operator (MathML Core, 3.2.4). */
function plainNames(mathml: string): string {
  const letters = /<(mo|mi)([^>]*)>(?:<mrow>)?((?:<mi mathvariant="normal">\w<\/mi>)+)(?:<\/mrow>)?<\/\1>/g
  return mathml.replace(
    letters,
    (_, name: string, attributes: string, inner: string) =>
      `<${name}${attributes}>${inner.replace(/<[^>]*>/g, '')}</${name}>`,
  )
}

function asText(latex: string): Formula {
  return { t: 'math', mathml: `<math xmlns="${namespace}"><mtext>${escapeText(latex)}</mtext></math>`, latex }
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
