/** A column as expressions name it. */
export function nameInExpression(column: string): string {
  return `"${column.replaceAll('"', '""')}"`
}

/** A text as expressions write it. */
export function textInExpression(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The condition that a column has one of some values. */
export function isAmong(column: string, values: readonly string[]): string {
  const [only] = values
  const name = nameInExpression(column)
  if (values.length === 1 && only !== undefined) return `${name} = ${textInExpression(only)}`
  return `${name} in (${values.map(textInExpression).join(', ')})`
}
