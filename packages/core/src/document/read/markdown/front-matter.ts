import * as z from 'zod'
import { readYaml } from '../../../container/yaml.ts'
import type { Finding } from '../../../finding.ts'
import { normaliseNumber } from '../../../number/normalise.ts'
import { emptyMeta } from '../../model/empty-document.ts'
import {
  type Asset,
  type DocumentMeta,
  type DocumentTitle,
  documentProfiles,
  documentStages,
  type StandardDocument,
  type Suppression,
} from '../../model/standard-document.ts'
import { schemaFindings } from '../schema-findings.ts'

/** What front matter says. */
export interface FrontMatter {
  readonly meta: DocumentMeta
  readonly profile: StandardDocument['profile']
  readonly language: string
  readonly id: string | null
  readonly suppressions: readonly Suppression[]
  /** Assets in the order of the document, where the text does not give it: id and path of each. */
  readonly assets: readonly Pick<Asset, 'id' | 'name'>[]
}

const text = z.string().trim().min(1)
const texts = z.union([text.transform(one => [one]), z.array(text)])
const day = z.union([
  z.iso.date(),
  z
    .string()
    .regex(/^[X×x]{4}-[X×x]{2}-[X×x]{2}$/)
    .transform(() => null),
])
const titleParts = texts.pipe(z.array(text).min(1).max(3))
const titles = z.union([
  z
    .record(z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/), titleParts)
    .transform(all => Object.entries(all).map(([language, parts]): DocumentTitle => ({ language, parts }))),
  z.array(z.strictObject({ language: text, parts: titleParts })),
])
// That a reason is missing is for the linter to say.
const suppression = z.strictObject({ rule: text, reason: z.string().trim().default(''), at: text.optional() })

const frontSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z]\w{0,39}$/)
    .optional(),
  language: text.optional(),
  profile: z.enum(documentProfiles).optional(),
  number: text.optional(),
  normal: text.optional(),
  titles: titles.optional(),
  classWords: text.optional(),
  ics: texts.optional(),
  ccs: text.optional(),
  filing: text.optional(),
  replaces: texts.optional(),
  adopts: z.strictObject({ number: text, degree: z.enum(['IDT', 'MOD', 'NEQ']) }).optional(),
  stage: z.enum(documentStages).optional(),
  stageWords: text.optional(),
  issued: day.optional(),
  implemented: day.optional(),
  issuers: texts.optional(),
  proposers: texts.optional(),
  committees: texts.optional(),
  drafters: texts.optional(),
  authors: texts.optional(),
  notice: text.optional(),
  suppressions: z.array(suppression).optional(),
  assets: z.array(z.strictObject({ id: text, name: z.string() })).optional(),
})

/** Front matter split off a text, and how many lines it took. */
export interface FrontMatterReading {
  readonly front: FrontMatter
  readonly body: string
  readonly lines: number
  readonly findings: readonly Finding[]
}

const nothing: FrontMatter = {
  meta: emptyMeta,
  profile: 'gbt1.1-2020',
  language: 'zh',
  id: null,
  suppressions: [],
  assets: [],
}

/** Reads the YAML between lines of dashes at the head of a text; without it everything is as if it were empty. */
export function readFrontMatter(source: string): FrontMatterReading {
  const [whole, yaml = ''] = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(source) ?? []
  if (whole === undefined) return { front: nothing, body: source, lines: 0, findings: [] }
  const body = source.slice(whole.length)
  const lines = whole.split('\n').length - 1
  const { documents, findings } = readYaml(yaml, { scalars: 'texts', deepest: 8, longest: 200_000, mayAlias: false })
  const [document] = documents
  const below = findings.map(one => ({ ...one, at: { ...one.at, line: (one.at.line ?? 1) + 1 } }))
  if (!document || document.value === null || document.value === '')
    return { front: nothing, body, lines, findings: below }
  const parsed = frontSchema.safeParse(document.value)
  if (parsed.success) return { front: toFront(parsed.data), body, lines, findings: below }
  const wrong = schemaFindings(frontSchema, document.value, {
    rule: 'markdown-front-matter-invalid',
    placeOf: path => ({ line: document.lineOf(path) + 1 }),
  })
  return { front: nothing, body, lines, findings: [...below, ...wrong] }
}

function toFront({ id, language, profile, suppressions, assets, ...cover }: z.infer<typeof frontSchema>): FrontMatter {
  const number = cover.number ?? null
  const normal = cover.normal ?? (number === null ? null : normaliseNumber(number))
  const given = Object.fromEntries(Object.entries(cover).filter(([, value]) => value !== undefined))
  return {
    meta: { ...emptyMeta, ...given, number, normal },
    profile: profile ?? 'gbt1.1-2020',
    language: language ?? 'zh',
    id: id ?? null,
    suppressions: (suppressions ?? []).map(({ at, ...one }) => ({ ...one, at: at ?? null })),
    assets: assets ?? [],
  }
}
