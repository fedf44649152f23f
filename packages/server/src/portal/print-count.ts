const format = new Intl.NumberFormat('en')

/** A count with its thousands set off, `70,000`; the same in both languages. */
export function printCount(value: number): string {
  return format.format(value)
}
