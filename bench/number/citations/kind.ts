import type { Frames } from '../frames.ts'
import type { Random } from '../random.ts'

/** What a kind of spelling makes: the text as it is put into a document, and the normal forms it stands for. */
export interface Citation {
  readonly text: string
  readonly normals: readonly string[]
  /** Where the rules leave open how a range is read: it is enough that a number beginning so is found. */
  readonly stem?: string
}

export interface CitationKind {
  readonly id: string
  /** Sentences it stands in; prose, lists and cells when nothing is said. */
  readonly frames?: readonly Frames[]
  readonly make: (random: Random) => Citation
}

/** An artificial number: nothing but its shape is real. */
export interface Parts {
  readonly code: string
  readonly serial: string
  readonly year: string
}

export const nationalCodes = 'GB GB/T GB/T GB/T GB/Z'
export const sectorCodes =
  'AQ BB CB CH CJ CY DA DL DZ EJ FZ GA GH GY HB HG HJ HS HY JB JC JG JR JT JY LB LD LS LY MH MT MZ NY QB QC QJ QX SB SC SH SJ SL SN SY TB TD TY WB WH WJ WM WS WW XB YB YC YD YS YY YZ ZY NB RB SF SW YJ XF MR GC GM DY'
export const provinces =
  '11 12 13 14 15 21 22 23 31 31 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'
export const cities = '4403 3201 3302 6106 2301 5301 4401 3702 1301 5101'
export const associations = 'CESA CECS SSITS ZJHIA CRSUD GZAEPI CAS CCIASC SAS SHJX CNIA CSAE CIE ITS CAMDA'
export const enterprises = 'NIOT GDW CUP YZX SHDT XHS ABCD BQB CNPC'

export function year(random: Random): string {
  return String(random.whole(1995, 2025))
}

export function serial(random: Random): string {
  const base = random.digits(random.whole(3, 5))
  return random.chance(30) ? `${base}.${random.whole(1, 32)}` : base
}

export function parts(random: Random, codes = nationalCodes): Parts {
  return { code: random.word(codes), serial: serial(random), year: year(random) }
}

export function dated({ code, serial, year }: Parts): string {
  return `${code} ${serial}-${year}`
}

export function sector(random: Random): Parts {
  return parts(random, `${random.word(sectorCodes)}${random.chance(75) ? '/T' : ''}`)
}

export function local(random: Random): Parts {
  return parts(random, `DB${random.word(provinces)}/T`)
}

export function group(random: Random): Parts {
  const code = `T/${random.word(associations)}`
  const zeros = random.chance(40) ? random.fill('0##') : random.digits(random.whole(1, 4))
  return { code, serial: zeros, year: String(random.whole(2015, 2025)) }
}

/** A kind that draws a number and writes it in its own way. */
export function kind(
  id: string,
  draw: (random: Random) => Parts,
  write: (parts: Parts, random: Random) => string,
  frames?: readonly Frames[],
): CitationKind {
  const make = (random: Random): Citation => {
    const drawn = draw(random)
    return { text: write(drawn, random), normals: [dated(drawn)] }
  }
  return frames ? { id, make, frames } : { id, make }
}

/** A kind that makes its text and normal forms itself. */
export function own(id: string, make: (random: Random) => Citation, frames?: readonly Frames[]): CitationKind {
  return frames ? { id, make, frames } : { id, make }
}

export function wide(text: string): string {
  return text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
}
