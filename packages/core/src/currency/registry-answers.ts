import type { StandardNumber } from '../number/number.ts'
import type { LookUp, RegistryAnswer } from './look-up.ts'

/** What the registry answered, by the texts that it was asked for (`spellingsOf`): it can be handed to another thread. */
export type RegistryAnswers = ReadonlyMap<string, RegistryAnswer>

const nothing: RegistryAnswer = { matches: [], otherYears: [] }

/** Looks numbers up among answers. */
export function lookUpIn(answers: RegistryAnswers): LookUp {
  return number => answers.get(number.normal) ?? nothing
}

/** The texts to ask for: its own number, those of the same text, and without what follows the slash of an amendment. */
export function spellingsOf(number: StandardNumber): string[] {
  const mark = number.amendments[0]?.mark
  const bare = mark ? [number.normal.slice(0, number.normal.indexOf(`/${mark}`))] : []
  return [number.normal, ...bare, ...number.also.map(other => other.normal)]
}
