/** A piece of SQL: a bare word, a name in quotes, a text, a number, or a sign. */
export interface SqlToken {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'sign'
  /** Without its quotes. */
  readonly value: string
  readonly line: number
}

const piece =
  /(?<blank>\s+|--[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>N?'[^']*(?:''[^']*)*(?:'|$))|"(?<double>[^"]*(?:""[^"]*)*)(?:"|$)|`(?<tick>[^`]*(?:``[^`]*)*)(?:`|$)|\[(?<bracket>[A-Za-z_\p{L}][^\]\n]*)\]|(?<number>[0-9]+(?:\.[0-9]+)?)|(?<word>[\p{L}_][\p{L}\p{N}_$#]*)|(?<sign><=|>=|<>|!=|::|[\s\S])/uy

/** Cuts SQL of any dialect into pieces; comments are left out. Never fails: what no rule knows is a sign. */
export function tokeniseSql(text: string): SqlToken[] {
  const tokens: SqlToken[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    piece.lastIndex = at
    const found = piece.exec(text)
    if (!found) break
    const { blank, text: literal, double, tick, bracket, number, word, sign } = found.groups ?? {}
    const name = double?.replaceAll('""', '"') ?? tick?.replaceAll('``', '`') ?? bracket
    if (blank === undefined) {
      if (literal !== undefined)
        tokens.push({ kind: 'text', value: literal.replace(/^N?'|'$/g, '').replaceAll("''", "'"), line })
      else if (name !== undefined) tokens.push({ kind: 'name', value: name, line })
      else if (number !== undefined) tokens.push({ kind: 'number', value: number, line })
      else if (word !== undefined) tokens.push({ kind: 'word', value: word, line })
      else tokens.push({ kind: 'sign', value: sign ?? '', line })
    }
    line += found[0].split('\n').length - 1
    at += found[0].length
  }
  return tokens
}
