/** A day in a calendar. */
export interface CalendarDay {
  /** Never changes for the same thing, so that a calendar that is read again moves the entry instead of doubling it. */
  readonly uid: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly title: string
  readonly text: string
  /** Absolute address of the page about it; left out where there is none. */
  readonly url?: string
}

/** What a calendar is made from. */
export interface Calendar {
  readonly name: string
  /** Instant of writing, ISO 8601 in UTC. */
  readonly at: string
  readonly days: readonly CalendarDay[]
}

/** A calendar of whole days (iCalendar, RFC 5545), with lines of at most 75 octets. */
export function writeCalendar({ name, at, days }: Calendar): string {
  const stamp = `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Biaochi//Biaochi//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap(({ uid, day, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${foldLine(line)}\r\n`).join('')
}

/** RFC 5545, 3.3.11; other control characters have no place in it. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ')
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

const longestLine = 75

/** Cuts a line between characters; what continues begins with a blank (RFC 5545, 3.1). */
function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > longestLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
