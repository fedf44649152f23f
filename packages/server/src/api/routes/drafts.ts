import { documentModelSchema } from '@biaochi/core/contract/document.ts'
import { conversionQuerySchema, draftCheckQuerySchema, draftCheckSchema } from '@biaochi/core/contract/draft.ts'
import { formatTypes } from '@biaochi/core/document/document-format.ts'
import { today } from '../../actions/context.ts'
import { convertDraft } from '../../actions/convert-draft.ts'
import { lintDraft } from '../../actions/lint-draft.ts'
import { isRefusal, type Refusal } from '../../actions/refusal.ts'
import { defineRoute, type Resource, type Success } from '../route.ts'

/** Largest file of a draft, in bytes. */
export const draftLimit = 32 * 1024 * 1024

/** Kinds of file that a draft may be. */
export const draftBodies = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'file',
  'application/msword': 'file',
  'application/pdf': 'file',
  'application/xml': 'file',
  'text/html': 'file',
  'text/markdown': 'file',
  'application/octet-stream': 'file',
} as const

/** What a document in any format comes back as. */
export const formatContent: Success['content'] = {
  ...Object.fromEntries(Object.entries(formatTypes).map(([format, type]) => [type.replace(/;.*/, ''), format])),
  'application/json': documentModelSchema,
}

const lint = defineRoute({
  id: 'lintDraft',
  method: 'post',
  address: '/lint',
  title: { zh: '按起草规则检查草案', en: 'Check a draft against its rulebook' },
  text: {
    zh: '请求体就是文件。每条发现说明哪一条、依据哪一条款、怎样改；所引标准的状态由登记库得知。什么都不保存。',
    en: 'The body is the file. Each finding names the clause, the clause of the rulebook and how to mend it; the registry tells of the standards that are cited. Nothing is kept.',
  },
  writes: false,
  request: { path: null, query: draftCheckQuerySchema, body: draftBodies },
  success: {
    status: 200,
    text: { zh: '检查结果', en: 'The result' },
    content: { 'application/json': draftCheckSchema },
  },
  problems: ['refused'],
  bodyLimit: draftLimit,
  run: async ({ context, query, body }) => {
    const { name, asOf, enable, disable, profile, stage } = query
    const check = await lintDraft(
      context,
      { name, bytes: bytesOf(body) },
      {
        asOf: asOf ?? today(context),
        enabled: enable,
        disabled: disable,
        ...(profile && { profile }),
        ...(stage && { stage }),
      },
    )
    if (isRefusal(check)) return refused(check)
    const { document: _, ...told } = check
    return { body: told }
  },
})

const convert = defineRoute({
  id: 'convertDraft',
  method: 'post',
  address: '/conversions',
  title: { zh: '转换文件格式', en: 'Convert a document' },
  text: {
    zh: '请求体就是文件；写成 JSON（文件模型）、网页、Word、PDF、NISO STS、Markdown 或要求清单。什么都不保存。',
    en: 'The body is the file; it comes back as JSON (the document model), web page, Word, PDF, NISO STS, Markdown or the list of its requirements. Nothing is kept.',
  },
  writes: false,
  request: { path: null, query: conversionQuerySchema, body: draftBodies },
  success: {
    status: 200,
    text: { zh: '写成的文件', en: 'The file' },
    content: formatContent,
  },
  problems: ['refused'],
  bodyLimit: draftLimit,
  run: async ({ query: { name, to, version }, body, language }) => {
    const made = await convertDraft({ name, bytes: bytesOf(body) }, { format: to, language, version })
    return isRefusal(made) ? refused(made) : { file: made.bytes, media: formatTypes[to] }
  },
})

/** The body as bytes: what is sent as plain text has been decoded already. */
export function bytesOf(body: Uint8Array | string): Uint8Array {
  return Buffer.from(body as Uint8Array)
}

/** Says of the file what is wrong with it, in front of the details. */
export function refused({ refused: findings }: Refusal): Refusal {
  const [first] = findings
  // That others are first is no fault of the file.
  if (!first || first.rule === 'files-too-many') return { refused: findings }
  return { refused: [{ ...first, rule: 'refused', at: { pointer: '/body' } }, ...findings] }
}

/** Drafts that are sent, looked at and forgotten. */
export const drafts: Resource = {
  name: 'drafts',
  title: { zh: '草案', en: 'Drafts' },
  routes: [lint, convert],
}
