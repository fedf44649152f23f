import { type Token, tokenise } from './token.ts'

/** Functions of the language; a name before a parenthesis that is none of them is a fault when the expression is read. */
const isCall = (tokens: readonly Token[], index: number) =>
  tokens[index + 1]?.value === '(' && tokens[index + 1]?.kind === 'sign'

/** Names of the columns that an expression reads, each once, in the order of their appearance. */
export function columnsOfExpression(source: string): readonly string[] {
  const tokens = tokenise(source)
  const names = tokens
    .filter((token, index) => token.kind === 'name' && !isCall(tokens, index))
    .map(({ value }) => value)
  return [...new Set(names)]
}
