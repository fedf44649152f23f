import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareSample } from '@biaochi/core/checks/package/compare-sample.ts'
import { type ExpectedFindings, expectedSchema } from '@biaochi/core/checks/package/sample-schema.ts'
import type { CheckReport, RuleReport } from '@biaochi/core/checks/report/check-report.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { readYamlDocument } from '@biaochi/core/registry/yaml-document.ts'
import { checkData } from './check-data.ts'
import { type DataFile, formOf } from './data-file.ts'
import { planOf, type RunnableStandard } from './read-runnable.ts'
import { isRefusal } from './refusal.ts'

/** A package run against its own samples. */
export interface PackageTest {
  readonly samples: readonly SampleResult[]
  /** Rules that no sample of a fault makes fail, and that so were never seen to work. */
  readonly unseen: readonly string[]
  readonly findings: readonly Finding[]
}

export interface SampleResult {
  /** Path within the package. */
  readonly sample: string
  readonly files: readonly string[]
  readonly failed: number
  readonly findings: readonly Finding[]
}

/** Data that come with a package, and what must be found in them. */
export interface Sample {
  readonly name: string
  readonly files: readonly DataFile[]
  readonly expected: string
}

/** Runs every sample of a package and compares what is found with what should be. `pass…` samples find nothing. */
export async function testPackage(
  standard: RunnableStandard,
  when: { readonly asOf: string; readonly now: string; readonly isReference?: boolean },
): Promise<PackageTest> {
  const samples = await listSamples(standard.folder)
  const failing = new Set<string>()
  const results: SampleResult[] = []
  for (const sample of samples) {
    const { report, findings } = await runSample(standard, sample, when)
    for (const rule of report?.rules ?? []) if (rule.failed > 0) failing.add(rule.id)
    const failed = (report?.rules ?? []).filter(isFailing).length
    const names = sample.files.map(({ name }) => name)
    results.push({ sample: sample.name, files: names, failed, findings })
  }
  const rules = planOf(standard, when).plan.tables.flatMap(table => table.rules.map(({ id }) => id))
  return {
    samples: results,
    unseen: rules.filter(id => !failing.has(id)),
    findings: samplesMissing(samples),
  }
}

function isFailing({ failed }: RuleReport): boolean {
  return failed > 0
}

async function runSample(
  standard: RunnableStandard,
  { name, files, expected: path }: Sample,
  when: { readonly asOf: string; readonly now: string; readonly isReference?: boolean },
): Promise<{ report: CheckReport | null; findings: readonly Finding[] }> {
  const file = `samples/${path.slice(join(standard.folder, 'samples').length + 1)}`
  const read = existsSync(path) ? readYamlDocument(await readFile(path, 'utf8'), expectedSchema, file) : null
  if (read && !read.value) return { report: null, findings: read.findings }
  const expected: ExpectedFindings | null = read?.value ?? null
  const { asOf = when.asOf, now = when.now } = expected ?? {}
  const moment = new Date(now).toISOString()
  const options = { table: null, samples: 1000, asOf, now: moment, isReference: when.isReference ?? false }
  const report = await checkData(standard, files, options)
  if (isRefusal(report)) return { report: null, findings: report.refused }
  const findings = compareSample(report, expected)
  return { report, findings: findings.map(one => ({ ...one, at: { ...one.at, file: name } })) }
}

/** Samples are files `pass….csv`, `fail….csv` with `fail….expected.yaml`, or folders of several files with `expected.yaml`. */
export async function listSamples(folder: string): Promise<Sample[]> {
  const root = join(folder, 'samples')
  if (!existsSync(root)) return []
  const names = (await readdir(root)).filter(name => /^(?:pass|fail)/.test(name)).sort()
  const samples = await Promise.all(names.map(name => readSample(root, name)))
  return samples.filter(sample => sample !== null)
}

async function readSample(root: string, name: string): Promise<Sample | null> {
  const path = join(root, name)
  if ((await stat(path)).isDirectory()) {
    const inside = (await readdir(path)).filter(file => formOf(file) !== null).sort()
    const files = inside.map(file => ({ name: file, path: join(path, file) }))
    return { name: `samples/${name}`, files, expected: join(path, 'expected.yaml') }
  }
  if (formOf(name) === null) return null
  const stem = name.replace(/\.[^.]*$/, '')
  return { name: `samples/${name}`, files: [{ name, path }], expected: join(root, `${stem}.expected.yaml`) }
}

function samplesMissing(samples: readonly Sample[]): Finding[] {
  return (['pass', 'fail'] as const)
    .filter(kind => !samples.some(({ name }) => name.startsWith(`samples/${kind}`)))
    .map(kind => ({
      rule: 'sample-missing',
      severity: 'error',
      message: { zh: `没有样例 samples/${kind}…。`, en: `There is no sample samples/${kind}….` },
      at: { file: 'samples' },
    }))
}
