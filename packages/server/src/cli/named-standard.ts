import { say } from '@biaochi/core/language.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from '../actions/context.ts'
import { isRefusal } from '../actions/refusal.ts'
import type { Call, CommandArgument } from './command.ts'
import { printRefusal } from './print-refusal.ts'

/** The argument of commands about one standard. */
export const standardArgument: CommandArgument = {
  name: '<standard>',
  text: { zh: '标准号（任何写法）、地址名或标识', en: 'number in any spelling, address or id' },
}

/** The argument of commands that read one standard: a number without a year stands for its newest edition in force. */
export const editionArgument: CommandArgument = {
  name: '<standard>',
  text: {
    zh: '标准号（任何写法；不带年份即最新的现行版次）、地址名或标识',
    en: 'number in any spelling (without a year: its newest edition in force), address or id',
  },
}

/** A standard that was named at the command line, the store open. */
export interface NamedStandard {
  readonly context: Context
  readonly id: string
  readonly asOf: Day
  /** Every edition, the oldest first, where the name was a number without a year; otherwise empty. */
  readonly editions: readonly StandardSummary[]
}

/** The record that the first argument names as of a day (null: today); null — and the person told — when it names none or several. */
export async function openNamedStandard(call: Call, day: Day | null): Promise<NamedStandard | null> {
  const { nameStandard } = await import('../actions/name-standard.ts')
  const { today } = await import('../actions/context.ts')
  const context = await call.open()
  const asOf = day ?? today(context)
  const named = await nameStandard(context, call.arguments[0] ?? '', asOf)
  if (!isRefusal(named)) return { context, asOf, ...named }
  printRefusal(call, named)
  return null
}

/** Says which of several editions is shown, and how to have another one. */
export function tellEdition(call: Call, { id, editions }: NamedStandard): void {
  if (editions.length === 0) return
  const shown = editions.find(edition => edition.id === id)?.number ?? ''
  const others = editions.flatMap(({ id: other, number }) => (other === id || number === null ? [] : [number]))
  const text = {
    zh: `没有写年份：这里是 ${shown}。${others.length > 0 ? `另有 ${others.join('、')}。` : '登记库只有这一版次。'}`,
    en: `No year was given: this is ${shown}. ${others.length > 0 ? `There are also ${others.join(', ')}.` : 'The registry has no other edition.'}`,
  }
  call.terminal.err(say(text, call.language))
}
