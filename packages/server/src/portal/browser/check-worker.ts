import { reportBody, reportToHtml } from '@biaochi/core/checks/report/html.ts'
import type { CheckNews, CheckOrder } from './messages.ts'
import { runCheck } from './run-check.ts'

/** Milliseconds between two reports of progress. */
const beat = 100

addEventListener('message', async ({ data }: MessageEvent<CheckOrder>) => {
  postMessage(await answer(data))
})

/** A file that was changed or removed meanwhile, memory that ran out: the page says so. */
addEventListener('unhandledrejection', ({ reason }) => {
  const news: CheckNews = { kind: 'broken', detail: reason instanceof Error ? reason.message : String(reason) }
  postMessage(news)
})

async function answer(order: CheckOrder): Promise<CheckNews> {
  let told = 0
  const run = await runCheck(order, progress => {
    const now = performance.now()
    if (now - told < beat && progress.bytes < progress.size) return
    told = now
    postMessage(progress)
  })
  if ('refused' in run) return { kind: 'refused', findings: run.refused }
  const { report, failures } = run
  return {
    kind: 'done',
    standard: report.standard.id,
    verdict: report.verdict,
    article: reportBody(report, order.language),
    records: report.data.reduce((sum, { records }) => sum + records, 0),
    elapsed: report.elapsed,
    html: new Blob([reportToHtml(report, order.language)], { type: 'text/html;charset=utf-8' }),
    json: new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }),
    failures,
  }
}
