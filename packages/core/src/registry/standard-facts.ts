import * as z from 'zod'
import { idSchema } from './framework-document.ts'
import { textSchema } from './schema-findings.ts'

/**
 * What a standard that is kept as a folder is. `demonstration`: a draft of our own that nobody has issued; it says so in its
 * notice. `draft`: one on its way. `standard`: one that was issued; its text says by whom.
 */
export const packageKinds = ['demonstration', 'draft', 'standard'] as const

/** `standard.yaml`: what a standard that is kept as a folder says of itself beside its text. */
export const standardFactsSchema = z
  .strictObject({
    /** Name of the folder, and the address of the document. */
    id: idSchema,
    title: textSchema,
    kind: z.enum(packageKinds),
    /** Edition of the package, as people call it: it stands on every report. */
    edition: z.string().trim().min(1).max(60).default('draft'),
    /** Said on every page and in every format; a demonstration has one. */
    notice: textSchema.optional(),
    /** Boxes of frameworks where it belongs: `shanghai-2022/C4.5`. */
    places: z.array(z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9.-]*$/)).default([]),
    /** File of the text, in the folder; a package that only runs has none. */
    text: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.md$/)
      .optional(),
  })
  .refine(({ kind, notice }) => kind !== 'demonstration' || notice !== undefined, {
    error: 'a demonstration has a notice',
    path: ['notice'],
  })
export type StandardFacts = z.infer<typeof standardFactsSchema>
