import type { Refusal } from '../actions/refusal.ts'
import type { Call } from './command.ts'
import { findingLines } from './terminal.ts'

/** Says why nothing was done: as data in JSON, otherwise to the person. */
export function printRefusal(call: Call, { refused }: Refusal): void {
  if (call.format === 'json') call.terminal.out(JSON.stringify({ refused }, null, 2))
  else for (const finding of refused) call.terminal.err(findingLines(finding, call.language))
}
