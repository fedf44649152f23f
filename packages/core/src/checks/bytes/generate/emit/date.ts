import type { DateForm, TimeForm } from '../../../ast.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'

/**
 * Statements that return days from 1970-01-01 of the text between a0 and z0 of B0, or NaN. Bytes beyond ASCII are no
 * digits in either encoding.
 */
export function writeDay(program: Program, form: DateForm): Code {
  return joinCode(
    [
      code`if (z0 - a0 !== ${form.length}) return NaN`,
      ...readFields(program, form),
      ...checkDay(form),
      code`return ${dayCode}`,
    ],
    '\n',
  )
}

/** Statements that return seconds from 1970-01-01T00:00:00Z, or from midnight for a form without day, or NaN. */
export function writeSecond(program: Program, form: TimeForm, offset: number): Code {
  const mustZone = form.endsWith('Z')
  const mayZone = mustZone || form.endsWith('[Z]')
  const plain = form.replace('[.f]', '').replace('[Z]', '').replace(/Z$/, '')
  const zone = mayZone ? readZone(mustZone) : []
  const fraction = form.includes('[.f]') ? [dropFraction(plain.length)] : []
  const hasDay = plain.includes('Y')
  const ofDay = code`h * 3600 + m * 60 + c`
  return joinCode(
    [
      code`let zone = ${offset}, h = 0, m = 0, c = 0`,
      ...zone,
      ...fraction,
      code`if (z0 - a0 !== ${plain.length}) return NaN`,
      ...readFields(program, plain),
      code`if (h > 23 || m > 59 || c > 59) return NaN`,
      ...(hasDay ? checkDay(plain) : []),
      hasDay ? code`return (${dayCode}) * 86400 + ${ofDay} - zone * 60` : code`return ${ofDay}`,
    ],
    '\n',
  )
}

/** Names of the fields in the program, by their letter in a form. */
const fieldNames: Readonly<Record<string, Code>> = {
  Y: code`Y`,
  M: code`M`,
  D: code`D`,
  h: code`h`,
  m: code`m`,
  s: code`c`,
}

function readFields(program: Program, form: string): Code[] {
  const digits = new Map<string, number[]>()
  const marks: Code[] = []
  for (const [position, letter] of [...form].entries()) {
    if (letter in fieldNames) digits.set(letter, [...(digits.get(letter) ?? []), position])
    else marks.push(code`B0[a0 + ${position}] !== ${letter.charCodeAt(0)}`)
  }
  const table = program.constant(digitTable, 'digits')
  const positions = [...digits.values()].flat()
  const reads = positions.map(at => code`d${at} = ${table}[B0[a0 + ${at}]]`)
  const signs = positions.map(at => code`d${at}`)
  return [
    ...(marks.length > 0 ? [code`if (${joinCode(marks, ' || ')}) return NaN`] : []),
    code`const ${joinCode(reads, ', ')}`,
    code`if ((${joinCode(signs, ' | ')}) < 0) return NaN`,
    ...[...digits].map(([letter, at]) => readField(letter, at)),
  ]
}

/** Value of each byte as a digit; -1 where it is none, so that one look at the signs of all tells. */
const digitTable = Int32Array.from({ length: 256 }, (_, byte) => (byte >= 48 && byte <= 57 ? byte - 48 : -1))

function readField(letter: string, positions: readonly number[]): Code {
  const name = fieldNames[letter] ?? code``
  const places = positions.map((at, index) => code`d${at} * ${10 ** (positions.length - 1 - index)}`)
  const isDeclared = 'hms'.includes(letter)
  return isDeclared ? code`${name} = ${joinCode(places, ' + ')}` : code`const ${name} = ${joinCode(places, ' + ')}`
}

/** Months and days that a form leaves out are the first. */
function checkDay(form: string): Code[] {
  const absent = [form.includes('M') ? null : code`const M = 1`, form.includes('D') ? null : code`const D = 1`]
  return [
    ...absent.filter(one => one !== null),
    code`if (Y < 1 || M < 1 || M > 12 || D < 1 || D > 31) return NaN`,
    code`if (D > 28 && D > (M === 2 ? (Y % 4 === 0 && Y % 100 !== 0 || Y % 400 === 0 ? 29 : 28) : M === 4 || M === 6 || M === 9 || M === 11 ? 30 : 31)) return NaN`,
    // Years begin in March here, so that the leap day is the last of one.
    code`const y = M < 3 ? Y - 1 : Y, n = M < 3 ? M + 9 : M - 3`,
  ]
}

/** 719468 days lie between 0000-03-01 and 1970-01-01. */
const dayCode = code`y * 365 + (y / 4 | 0) - (y / 100 | 0) + (y / 400 | 0) + ((n * 153 + 2) / 5 | 0) + D - 719469`

/** Takes `Z` or `+08:00` off the end, up to 14 hours; what is none stays, and is too long. */
function readZone(must: boolean): Code[] {
  return [
    code`const zoned = zoneOf(B0, a0, z0)`,
    code`if (zoned < 2000) { zone = zoned === 1000 ? 0 : zoned\nz0 -= zoned === 1000 ? 1 : 6 }`,
    ...(must ? [code`else return NaN`] : []),
  ]
}

/** A point or comma after the seconds, and one to nine digits. */
function dropFraction(length: number): Code {
  return code`if (z0 - a0 > ${length}) {
if (!isFraction(B0, a0 + ${length}, z0)) return NaN
z0 = a0 + ${length}
}`
}
