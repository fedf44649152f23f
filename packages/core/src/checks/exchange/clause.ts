/** What stands for the clause of an imported demand: its place in the source, cut to what a clause may be. */
export function clauseOf(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  return trimmed.length <= 60 ? trimmed || '1' : `${trimmed.slice(0, 59)}…`
}
