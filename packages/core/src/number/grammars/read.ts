import { readEnterprise } from './enterprise.ts'
import { readForeign } from './foreign.ts'
import { readGroup, readLegacyGroup } from './group.ts'
import { readIsoIec, readItu } from './international.ts'
import { readCityConstruction, readCityGuidance, readGuidance, readLocal, readLocalConstruction } from './local.ts'
import { readNational, readSample } from './national.ts'
import type { Grammar, Reading } from './reading.ts'
import { readSector } from './sector.ts'
import { readMetrology, readMilitary, readPlan } from './state.ts'

/** Grammars by the first character of a number, the more special first: `DB31/T` before the earthquake sector's `DB/T`. */
const grammars: Readonly<Record<string, readonly Grammar[]>> = {
  A: [readForeign],
  B: [readForeign],
  C: [readIsoIec, readLegacyGroup],
  D: [readGuidance, readLocalConstruction, readLocal, readForeign],
  E: [readForeign],
  F: [readForeign],
  G: [readSample, readNational, readMilitary],
  I: [readIsoIec, readItu, readForeign],
  J: [readMetrology, readForeign],
  N: [readForeign],
  Q: [readEnterprise],
  R: [readForeign],
  P: [readForeign],
  S: [readCityConstruction, readCityGuidance, readForeign],
  T: [readGroup],
  U: [readForeign],
  W: [readForeign],
  2: [readPlan],
  3: [readForeign],
}

/** Reads the number that begins at one place of a folded text; null where none does. Looks at a bounded stretch only. */
export function readAt(text: string, at: number): Reading | null {
  const initial = text[at] ?? ''
  for (const grammar of grammars[initial] ?? []) {
    const reading = grammar(text, at)
    if (reading) return reading
  }
  return initial >= 'A' && initial <= 'Z' ? readSector(text, at) : null
}
