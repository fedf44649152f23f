import { basename, join } from 'node:path'
import { type Cost, type Measured, measure } from './cost.ts'
import type { Rule } from './defects.ts'
import type { Truth } from './truth.ts'

/** What an engine answered about a file. */
export interface Answer {
  readonly records: number
  readonly rejected: number
  readonly rules: Readonly<Record<string, RuleAnswer>>
}

/** Peers count failures; ours says how many were checked, and which failed first, too. */
export interface RuleAnswer {
  readonly failed: number
  readonly checked?: number
  readonly first?: readonly number[]
}

/** An answer, and what it cost. */
export interface Run {
  readonly answer: Answer
  readonly cost: Cost
}

/** The parts of `biaochi check --json` that are compared. */
interface CheckReport {
  readonly data: readonly { readonly name: string; readonly records: number; readonly rejected: number }[]
  readonly rules: readonly {
    readonly id: string
    readonly checked: number
    readonly failed: number
    readonly samples: readonly { readonly record: number }[]
  }[]
  readonly reconciled: boolean
}

const commandLine = join(import.meta.dirname, '../../packages/server/src/cli/main.ts')

/** Ours: `biaochi check --json`, with the table of regions beside the file. */
export async function runOurs(
  file: string,
  { standard, regions }: { standard: string; regions: string },
): Promise<Run> {
  const run = await measure(commandLine, ['check', '--json', file, regions, '--standard', standard])
  if (run.code !== 0 && run.code !== 3)
    throw new Error(`biaochi check ended with ${run.code}: ${run.said.slice(0, 500)}`)
  const report: CheckReport = JSON.parse(run.said)
  if (!report.reconciled) throw new Error(`${file}: not reconciled`)
  const table = report.data.find(({ name }) => name.includes(basename(file)))
  if (!table) throw new Error(`the report does not name ${file}`)
  const rules = report.rules.map(({ id, checked, failed, samples }) => [
    id,
    { checked, failed, first: samples.map(({ record }) => record) },
  ])
  return {
    answer: { records: table.records, rejected: table.rejected, rules: Object.fromEntries(rules) },
    cost: run.cost,
  }
}

/** A peer: one line of JSON with records and failures by rule. */
export async function runPeer(name: string, options: readonly string[]): Promise<Run> {
  const { said, code, cost }: Measured = await measure(join(import.meta.dirname, 'peers', `${name}.ts`), options)
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  const { records, failed }: { records: number; failed: Record<string, number> } = JSON.parse(said)
  const rules = Object.entries(failed).map(([rule, count]) => [rule, { failed: count }])
  return { answer: { records, rejected: 0, rules: Object.fromEntries(rules) }, cost }
}

/** Where an answer is not the truth, in sentences. */
export function compareAnswer(
  answer: Answer,
  truth: Pick<Truth, 'records'> & { rules: Readonly<Record<string, RuleAnswer>> },
  asked: readonly (Rule | string)[],
): string[] {
  const wrong: string[] = []
  if (answer.records !== truth.records) wrong.push(`${answer.records} records, there are ${truth.records}`)
  if (answer.rejected !== 0) wrong.push(`${answer.rejected} records rejected, all are whole`)
  for (const rule of asked) {
    const [found, right] = [answer.rules[rule], truth.rules[rule]]
    if (!found || !right) wrong.push(`${rule}: no answer`)
    else wrong.push(...compareRule(rule, found, right))
  }
  return wrong
}

function compareRule(rule: string, found: RuleAnswer, right: RuleAnswer): string[] {
  const wrong: string[] = []
  if (found.failed !== right.failed) wrong.push(`${rule}: ${found.failed} failed, truly ${right.failed}`)
  if (found.checked !== undefined && right.checked !== undefined && found.checked !== right.checked)
    wrong.push(`${rule}: ${found.checked} checked, truly ${right.checked}`)
  const first = right.first?.slice(0, found.first?.length)
  const shown = found.first?.slice(0, right.first?.length)
  if (first && shown && (first.join() !== shown.join() || (right.failed > 0 && shown.length === 0)))
    wrong.push(`${rule}: first failed ${shown.join(', ')}, truly ${first.join(', ')}`)
  return wrong
}
