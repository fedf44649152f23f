const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Number of a vessel call by annex C of the draft on containers in ports: terminal, day (YYYY-MM-DD), serial of the day and
 * check character. Null for a serial that is not given out, because its check would be 36.
 */
export function callNumberOf(terminal: string, day: string, serial: number): string | null {
  const body = `${terminal}${day.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += characters.indexOf(character) * weight
    weight = (weight * 2) % 37
  }
  const check = characters[(37 - (sum % 37)) % 37]
  return check === undefined ? null : body + check
}
