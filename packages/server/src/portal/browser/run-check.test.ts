import { readFile } from 'node:fs/promises'
import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import { writeWorkbook } from '@biaochi/core/container/sheet-write.ts'
import { describe, expect, it } from 'vitest'
import { checkAgainstOwn } from '../../actions/check-sent-data.ts'
import { type OwnSample, type OwnStandard, prepareStandard, readOwnStandards } from '../../actions/own-standards.ts'
import { runCheck } from './run-check.ts'

const standards = await readOwnStandards()
const samples = standards.flatMap(standard =>
  standard.samples.map(sample => ({ name: `${standard.facts.id}/${sample.id}`, standard, sample })),
)
const moment = { asOf: '2026-03-10', now: '2026-03-10T02:00:00.000Z' }

async function orderOf(standard: OwnStandard, { asOf, now }: OwnSample, files: readonly File[]) {
  const when = { asOf: asOf ?? moment.asOf, now: now ?? moment.now }
  return { files, standards: [await prepareStandard(standard)], ...when, samples: 5, language: 'zh' as const }
}

function filesOf({ files }: OwnSample): Promise<File[]> {
  return Promise.all(files.map(async ({ name, path }) => new File([await readFile(path)], name)))
}

/** A report without what differs from run to run and from engine to engine. */
function comparable({ elapsed: _elapsed, data, ...rest }: CheckReport) {
  return { ...rest, data: data.map(({ sha256: _sha256, engine: _engine, ...one }) => one) }
}

describe('a check as the browser runs it', () => {
  it.each(samples)('says of $name what the server says', async ({ standard, sample }) => {
    const order = await orderOf(standard, sample, await filesOf(sample))
    const here = await runCheck(order, () => {})
    if ('refused' in here) throw new Error(JSON.stringify(here.refused))
    const { asOf, now } = order
    const options = { asOf, now, table: null, samples: order.samples }
    const there = await checkAgainstOwn(standard.facts.id, sample.files, options)
    if ('refused' in there) throw new Error(JSON.stringify(there.refused))
    expect(comparable(here.report)).toEqual(comparable(there))
    expect(here.report.verdict === 'conforms').toBe(sample.id.startsWith('pass'))
  })

  it('finds among all standards the one of the columns', async () => {
    const all = await Promise.all(standards.map(prepareStandard))
    for (const standard of standards) {
      const [sample] = standard.samples.filter(({ id }) => id === 'pass')
      if (!sample) throw new Error(`${standard.facts.id} has no sound sample`)
      const order = await orderOf(standard, sample, await filesOf(sample))
      const run = await runCheck({ ...order, standards: all }, () => {})
      expect('report' in run && run.report.standard.id).toBe(standard.facts.id)
    }
  })

  it('reads workbooks, and tells of progress and of each failing record', async () => {
    const { standard, sample } = samples.find(({ name }) => name === 'air-quality-monitoring/fail-stations') ?? {}
    if (!standard || !sample) throw new Error('The sample is gone.')
    const texts = await filesOf(sample)
    const books = await Promise.all(
      texts.map(async file => {
        const { header, rows } = tableOf(await file.text())
        const bytes = writeWorkbook([{ name: 'data', header: [header], rows }]).bytes
        return new File([new Uint8Array(bytes)], file.name.replace('.csv', '.xlsx'))
      }),
    )
    const seen = new Set<string>()
    const run = await runCheck(await orderOf(standard, sample, books), ({ name }) => seen.add(name))
    const plain = await runCheck(await orderOf(standard, sample, texts), () => {})
    if ('refused' in run || 'refused' in plain) throw new Error(JSON.stringify(run))
    expect(run.report.data.map(({ records }) => records)).toEqual(plain.report.data.map(({ records }) => records))
    expect([...seen].sort()).toEqual(books.map(({ name }) => name).sort())
    const failing = run.failures.find(({ file }) => file === 'stations.xlsx')
    expect((await failing?.content.text())?.split('\r\n')[0]).toContain('table,record,line,rules')
  })

  it('refuses files that fit no standard, naming them', async () => {
    const order = {
      files: [new File(['alpha,beta\n1,2\n'], 'other.csv')],
      standards: await Promise.all(standards.map(prepareStandard)),
      ...moment,
      samples: 5,
      language: 'en' as const,
    }
    const run = await runCheck(order, () => {})
    expect('refused' in run && run.refused.map(({ rule, at }) => [rule, at.file])).toEqual([
      ['data-standard-unknown', 'other.csv'],
    ])
  })
})

function tableOf(text: string) {
  const [header = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(','))
  return { header, rows }
}
