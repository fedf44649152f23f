const special =
  /[\\"\0-\x1f\x7f-\x9f\u2028\u2029]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text as a string literal of Typst: whatever it holds is data, never code. */
export function quote(text: string): string {
  return `"${text.replace(special, escapeOne)}"`
}

function escapeOne(character: string): string {
  if (character === '\\' || character === '"') return `\\${character}`
  if (/[\t\n\r\u2028\u2029]/.test(character)) return ' '
  return '\uFFFD'
}

/** Content of Typst: expressions one after the other. The semicolons keep each from taking in what follows. */
export function content(expressions: readonly string[]): string {
  return `[${expressions.map(expression => `#${expression};`).join('')}]`
}

/** Arguments of a call: those by name that are given, then the others. */
export function call(
  name: string,
  positional: readonly string[],
  named: Readonly<Record<string, string | null>> = {},
): string {
  const pairs = Object.entries(named).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
  return `${name}(${[...pairs, ...positional].join(', ')})`
}

/** An array, of one element too. */
export function array(expressions: readonly string[]): string {
  return `(${expressions.map(expression => `${expression},`).join(' ')})`
}
