import { z } from 'zod'

/** A parameter that may be repeated: one value or several, at most 50. */
export const some = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    given => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(value).max(50).optional(),
  )
