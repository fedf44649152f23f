import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCalendar } from './calendar-write.ts'

const at = '2026-01-02T03:04:05.678Z'
const one = (title: string, text = '') =>
  writeCalendar({ name: '复审', at, days: [{ uid: 'a@b', day: '2026-06-30', title, text }] })

describe('a calendar', () => {
  it('holds whole days with stable ids', () => {
    expect(one('DB31/T 9001—2021 复审').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Biaochi//Biaochi//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:复审',
      'BEGIN:VEVENT',
      'UID:a@b',
      'DTSTAMP:20260102T030405Z',
      'DTSTART;VALUE=DATE:20260630',
      'SUMMARY:DB31/T 9001—2021 复审',
      'DESCRIPTION:',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('keeps what people write from becoming lines of its own', () => {
    expect(one('a;b,c\\d', 'x\r\nEND:VEVENT\u0000')).toContain(
      'SUMMARY:a\\;b\\,c\\\\d\r\nDESCRIPTION:x\\nEND:VEVENT \r\n',
    )
  })

  it('has no line of more than 75 octets, and loses nothing by that', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), title => {
        const text = one(title)
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const summary = /SUMMARY:([\s\S]*?)\r\nDESCRIPTION/.exec(text.replaceAll('\r\n ', ''))?.[1] ?? ''
        const read = summary.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
        expect(read).toBe(title.replace(/\r\n?/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' '))
      }),
    )
  })
})
