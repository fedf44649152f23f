import { z } from 'zod'
import { says } from './describe.ts'

/** A parameter that is on when it is there: `?dryRun`, `?dryRun=true`; `false` turns it off. */
export function flag(zh: string, en: string) {
  return z
    .preprocess(
      given => (given === '' || given === 'true' ? true : given === 'false' ? false : given),
      z.boolean().default(false),
    )
    .meta({ ...says(zh, en), 'x-flag': true })
}
