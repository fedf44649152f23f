import { say } from '@biaochi/core/language.ts'
import { type Day, isDay } from '@biaochi/core/registry/date.ts'
import { type Call, textOption } from './command.ts'

/** A day given by an option: null when it is not given, `unfit` — and the person told — when it is no day. */
export function readDay(call: Call, option: string): Day | null | 'unfit' {
  const text = textOption(call, option)
  if (text === undefined) return null
  if (isDay(text)) return text
  const flag = `--${option.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
  call.terminal.err(
    say(
      {
        zh: `${flag}：“${text}”不是日期；写作 2024-07-01。`,
        en: `${flag}: “${text}” is not a day; write it as 2024-07-01.`,
      },
      call.language,
    ),
  )
  return 'unfit'
}
