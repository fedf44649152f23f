import { say } from '@biaochi/core/language.ts'
import { type Call, textOption } from './command.ts'

/** An option whose value is one of some words: null where it was not typed, `unfit` where it is none, which is said. */
export function readWord<Word extends string>(
  call: Call,
  option: string,
  words: readonly Word[],
): Word | null | 'unfit' {
  const given = textOption(call, option)
  if (given === undefined) return null
  const word = words.find(one => one === given)
  if (word !== undefined) return word
  const text = { zh: `--${option}：没有“${given}”，可用：`, en: `--${option}: there is no “${given}”, there are: ` }
  call.terminal.err(say(text, call.language) + words.join(', '))
  return 'unfit'
}
