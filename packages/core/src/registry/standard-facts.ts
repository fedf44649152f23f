import * as z from 'zod'
import { idSchema } from './framework-document.ts'
import { textSchema } from './schema-findings.ts'

/** What a standard that is kept as a folder is: only drafts of our own are, which nobody has issued. */
export const packageKinds = ['demonstration'] as const

/** `standard.yaml`: what a standard that is kept as a folder says of itself beside its text. */
export const standardFactsSchema = z.strictObject({
  /** Name of the folder, and the address of the document. */
  id: idSchema,
  title: textSchema,
  kind: z.enum(packageKinds),
  /** Said on every page and in every format. */
  notice: textSchema,
  /** Boxes of frameworks where it belongs: `shanghai-2022/C4.5`. */
  places: z.array(z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9.-]*$/)).min(1),
  /** File of the text, in the folder. */
  text: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.md$/),
})
export type StandardFacts = z.infer<typeof standardFactsSchema>
