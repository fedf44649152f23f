import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PreparedStandard } from '@biaochi/core/checks/package/prepared-standard.ts'
import { expectedSchema } from '@biaochi/core/checks/package/sample-schema.ts'
import { readYamlDocument } from '@biaochi/core/registry/yaml-document.ts'
import { version } from '../version.ts'
import { listPackages } from './read-facts.ts'
import { programmeFolder, type RunnableStandard, readIndicators, readRunnable } from './read-runnable.ts'
import { listSamples, type Sample } from './test-package.ts'

/** A standard that comes with the program and can run, with its samples. */
export interface OwnStandard extends RunnableStandard {
  readonly samples: readonly OwnSample[]
}

/** Data to try a standard with, and the day and moment for which they were made; null where any will do. */
export interface OwnSample {
  /** `pass`, `fail-daily` */
  readonly id: string
  readonly files: Sample['files']
  readonly asOf: string | null
  readonly now: string | null
}

let shelf: Promise<readonly OwnStandard[]> | null = null

/** The standards that come with the program and can run, by id; read once, as they change with the program only. */
export function readOwnStandards(): Promise<readonly OwnStandard[]> {
  shelf ??= readShelf()
  return shelf
}

/** One of them; null when there is none of that id. */
export async function findOwnStandard(id: string): Promise<OwnStandard | null> {
  return (await readOwnStandards()).find(({ facts }) => facts.id === id) ?? null
}

/** What a browser needs to run the checks of a standard by itself. */
export async function prepareStandard({ facts, rules, sha256 }: RunnableStandard): Promise<PreparedStandard> {
  const { id, edition, title } = facts
  return {
    standard: { id, edition, title },
    notice: facts.notice ?? null,
    rules,
    sha256,
    tree: await readIndicators(),
    version,
  }
}

async function readShelf(): Promise<readonly OwnStandard[]> {
  const root = join(programmeFolder, 'standards')
  const standards: OwnStandard[] = []
  for (const name of await listPackages(root)) {
    const folder = join(root, name)
    const { value } = await readRunnable(folder)
    if (value) standards.push({ ...value, samples: await readSamples(folder) })
  }
  return standards
}

/** Sound samples without a day of their own stand at that of the faulty ones, which they were made beside. */
async function readSamples(folder: string): Promise<OwnSample[]> {
  const samples = await Promise.all((await listSamples(folder)).map(readSample))
  const dated = samples.find(({ asOf, now }) => asOf !== null && now !== null)
  return samples.map(sample => ({
    ...sample,
    asOf: sample.asOf ?? dated?.asOf ?? null,
    now: sample.now ?? dated?.now ?? null,
  }))
}

async function readSample({ name, files, expected: path }: Sample): Promise<OwnSample> {
  const yaml = existsSync(path) ? await readFile(path, 'utf8') : null
  const { asOf, now } = (yaml && readYamlDocument(yaml, expectedSchema, path).value) || {}
  const id = name.replace(/^samples\//, '').replace(/\.[^.]*$/, '')
  return { id, files, asOf: asOf ?? null, now: now === undefined ? null : new Date(now).toISOString() }
}
