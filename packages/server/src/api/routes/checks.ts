import { writeReport } from '@biaochi/core/checks/report/formats.ts'
import { type ReportFormat, reportFormats } from '@biaochi/core/checks/report/report-formats.ts'
import { checkPathSchema, checkQuerySchema, checkSchema, linkedDataSchema } from '@biaochi/core/contract/check.ts'
import { checkReportSchema } from '@biaochi/core/contract/check-report.ts'
import type { z } from 'zod'
import { type CheckJob, checksOf } from '../../actions/check-jobs.ts'
import type { SentFile } from '../../actions/check-sent-data.ts'
import type { Context } from '../../actions/context.ts'
import { isRefusal, type Refusal } from '../../actions/refusal.ts'
import { readPart } from '../read-request.ts'
import { readSentForm } from '../read-sent-files.ts'
import { type Answer, defineRoute, type Resource, refuse } from '../route.ts'
import { streamCheck } from '../stream-check.ts'

/** Bytes of all files that are sent at once. */
const mostSent = 64 * 1024 * 1024

const dataBodies = {
  'multipart/form-data': 'file',
  'text/csv': 'file',
  'text/tab-separated-values': 'file',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'file',
  'application/octet-stream': 'file',
} as const

const start = defineRoute({
  id: 'startCheck',
  method: 'post',
  address: '/checks',
  title: { zh: '按标准检查数据', en: 'Check data against a standard' },
  text: {
    zh: '发来一个文件，或 multipart/form-data 中的几个文件（一张表一个）；参数也可作为表单字段。随即答复检查的标识，检查在后台进行；文件查完即删，结果保留一小时。',
    en: 'Send a file, or several as multipart/form-data, one for each table; parameters may also be fields of the form. The id of the check comes back at once, and it runs behind; the files are deleted after it, and the result is kept for an hour.',
  },
  writes: false,
  request: { path: null, query: checkQuerySchema, body: dataBodies },
  success: {
    status: 202,
    text: { zh: '检查已收下', en: 'The check was taken' },
    content: { 'application/json': checkSchema },
  },
  problems: ['files-too-many'],
  bodyLimit: mostSent,
  run: async ({ context, query, body, mediaType, root }) => {
    const sent = mediaType === 'multipart/form-data' ? await readForm(body) : oneFile(query, body)
    if ('refused' in sent) return sent
    const wish = { ...query, ...sent.wish }
    const job = checksOf(context).submit(context, sent.files, { ...wish, table: wish.table ?? null })
    if (isRefusal(job)) return job
    return { ...tell(job), status: 202, headers: { ...unkept, location: `${root}/checks/${job.view.id}` } }
  },
})

type CheckQuery = z.output<typeof checkQuerySchema>

interface Sent {
  readonly files: readonly SentFile[]
  readonly wish: Partial<CheckQuery>
}

function oneFile({ name }: CheckQuery, body: unknown): Sent | Refusal {
  if (!(body instanceof Uint8Array) && typeof body !== 'string') return noFile
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return bytes.length === 0 ? noFile : { files: [{ name, bytes }], wish: {} }
}

async function readForm(body: unknown): Promise<Sent | Refusal> {
  const form = body instanceof Uint8Array ? await readSentForm(body) : null
  if (!form || form.files.length === 0) return noFile
  const read = readPart('body', checkQuerySchema, form.fields)
  if ('refused' in read) return read
  const given = Object.entries(read.value as CheckQuery).filter(([name]) => form.fields[name] !== undefined)
  return { files: form.files, wish: Object.fromEntries(given) }
}

const noFile = refuse(
  'body-unreadable',
  { zh: '请求体里没有数据文件。', en: 'The body holds no file of data.' },
  { at: { pointer: '/body' } },
)

const show = defineRoute({
  id: 'showCheck',
  method: 'get',
  address: '/checks/{id}',
  title: { zh: '一次检查', en: 'A check' },
  text: {
    zh: '检查进行到哪里；完成后给出结论，报告在 /checks/{id}/report.json 等处。',
    en: 'How far the check is; at its end the verdict. The report is at /checks/{id}/report.json and others.',
  },
  writes: false,
  request: { path: checkPathSchema, query: null, body: null },
  success: { status: 200, text: { zh: '检查', en: 'The check' }, content: { 'application/json': checkSchema } },
  problems: ['check-unknown'],
  run: async ({ context, path }) => withJob(context, path.id, job => ({ ...tell(job), headers: unkept })),
})

const events = defineRoute({
  id: 'followCheck',
  method: 'get',
  address: '/checks/{id}/events',
  title: { zh: '跟随一次检查', en: 'Follow a check' },
  text: {
    zh: '服务器发送的事件（SSE）：进行中是 progress，最后一个以结束的状态为名（done、refused、cancelled、failed），随后连接关闭。',
    en: 'Server-sent events: `progress` while it runs, the last one named for the state at the end (done, refused, cancelled, failed); then the connection closes.',
  },
  writes: false,
  request: { path: checkPathSchema, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '事件', en: 'The events' },
    content: { 'text/event-stream': 'event: progress\ndata: {"id":"…","state":"running",…}\n\n' },
  },
  problems: ['check-unknown'],
  run: async ({ context, path }) =>
    withJob(context, path.id, job => ({
      stream: () => streamCheck(job),
      media: 'text/event-stream; charset=utf-8',
      headers: unkept,
      revision: job.revision,
    })),
})

const cancel = defineRoute({
  id: 'cancelCheck',
  method: 'delete',
  address: '/checks/{id}',
  title: { zh: '取消一次检查', en: 'Cancel a check' },
  text: {
    zh: '停止等待或进行中的检查；已结束的不变。',
    en: 'Stops a check that waits or runs; one that is over stays as it is.',
  },
  writes: false,
  request: { path: checkPathSchema, query: null, body: null },
  success: { status: 200, text: { zh: '检查', en: 'The check' }, content: { 'application/json': checkSchema } },
  problems: ['check-unknown'],
  run: async ({ context, path }) =>
    withJob(context, path.id, job => {
      job.cancel()
      return { ...tell(job), headers: unkept }
    }),
})

function reportRoute({ id, title, mediaType, ending }: ReportFormat) {
  const media = mediaType.replace(/;.*/, '')
  return defineRoute({
    id: `showCheckReport.${id}`,
    method: 'get',
    address: `/checks/{id}/report${ending}`,
    title: { zh: `检查报告：${title.zh}`, en: `Report of a check: ${title.en}` },
    text: {
      zh: '完成了的检查的报告；语言由 Accept-Language 选择。',
      en: 'The report of a check that is done, in the language of Accept-Language.',
    },
    writes: false,
    request: { path: checkPathSchema, query: null, body: null },
    success: {
      status: 200,
      text: { zh: '报告', en: 'The report' },
      content: { [media]: id === 'json' ? checkReportSchema : /json$/.test(media) ? linkedDataSchema : title.en },
    },
    problems: ['check-unknown', 'check-without-report'],
    run: async ({ context, path, language }) =>
      withJob(context, path.id, ({ report, view, revision }) => {
        if (!report) return withoutReport(view.state)
        const file = Buffer.from(writeReport(report, id, language))
        return { file, media: mediaType, headers: { ...unkept, vary: 'accept-language' }, revision }
      }),
  })
}

/** What was sent is for the one who sent it. */
const unkept = { 'cache-control': 'no-store' }

function tell({ view, revision }: CheckJob) {
  return { body: view, revision }
}

function withJob(context: Context, id: string, answer: (job: CheckJob) => Answer | Refusal): Answer | Refusal {
  const job = checksOf(context).find(id)
  if (job) return answer(job)
  return refuse(
    'check-unknown',
    {
      zh: '没有这次检查，或已过一小时。',
      en: 'There is no such check, or it ended more than an hour ago.',
    },
    { at: { pointer: '/path/id' } },
  )
}

function withoutReport(state: string): Refusal {
  return refuse(
    'check-without-report',
    { zh: `这次检查没有报告：状态是 ${state}。`, en: `The check has no report: its state is ${state}.` },
    { at: { pointer: '/path/id' } },
  )
}

/** Data held against a standard. */
export const checks: Resource = {
  name: 'checks',
  title: { zh: '检查数据', en: 'Checks of data' },
  routes: [start, show, events, cancel, ...reportFormats.map(reportRoute)],
}
