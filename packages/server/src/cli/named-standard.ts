import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Context } from '../actions/context.ts'
import { isRefusal } from '../actions/refusal.ts'
import type { Call, CommandArgument } from './command.ts'
import { printRefusal } from './print-refusal.ts'

/** The argument of commands about one standard. */
export const standardArgument: CommandArgument = {
  name: '<standard>',
  text: { zh: '标准号（任何写法）、地址名或标识', en: 'number in any spelling, address or id' },
}

/** The record that the first argument names, the store open; null — and the person told — when it names none or several. */
export async function openNamedStandard(call: Call): Promise<{ context: Context; record: StandardRecord } | null> {
  const { findRecord } = await import('../actions/find-record.ts')
  const context = await call.open()
  const record = await findRecord(context.store.read, call.arguments[0] ?? '')
  if (!isRefusal(record)) return { context, record }
  printRefusal(call, record)
  return null
}
