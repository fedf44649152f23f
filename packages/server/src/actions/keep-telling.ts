import { sendLetter } from '../webhook/send.ts'
import type { Context } from './context.ts'
import { type Repetition, repeat } from './repeat.ts'
import { tellWatchers } from './tell-watchers.ts'

const timeout = 10_000

/** Tells those who watch of changes, now and after every interval. */
export function keepTelling(
  context: Context,
  { mayGoInside, ...how }: Omit<Repetition, 'work'> & { readonly mayGoInside: boolean },
): () => Promise<void> {
  return repeat({ ...how, work: () => tellWatchers(context, letter => sendLetter(letter, { timeout, mayGoInside })) })
}
