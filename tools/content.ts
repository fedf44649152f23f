import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Finding, hasError } from '@biaochi/core/finding.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { readProgramme } from '@biaochi/server/actions/read-programme.ts'
import { findingLines } from '@biaochi/server/cli/terminal.ts'
import { checkFrameworkContent } from './content/framework.ts'
import { checkPackages } from './content/packages.ts'
import { checkSchemas, writeSchemas } from './content/schemas.ts'
import { checkStandards } from './content/standards.ts'

const root = join(import.meta.dirname, '..')
const programmes = join(root, 'programme')
const standards = join(programmes, 'standards')

/** Holds everything under `programme/` to its schemas and to what content must be: sourced, bilingual, in normal form. */
export async function checkContent(): Promise<Finding[]> {
  const folders = readdirSync(programmes).filter(name => existsSync(join(programmes, name, 'plan.yaml')))
  const findings: Finding[] = []
  const frameworks: Framework[] = []
  for (const name of folders) {
    const folder = join(programmes, name)
    const { value, findings: read } = await readProgramme(folder)
    const own = [...read]
    if (value) {
      own.push(...checkFrameworkContent(value.framework), ...checkStandards(value))
      frameworks.push(value.framework)
    }
    findings.push(...own.map(one => ({ ...one, at: { ...one.at, file: placeOf(folder, one.at.file) } })))
  }
  const packages = await checkPackages(standards, frameworks)
  findings.push(...packages.map(one => ({ ...one, at: { ...one.at, file: placeOf(standards, one.at.file) } })))
  return [...findings, ...checkSchemas(join(programmes, 'schema'))]
}

function placeOf(folder: string, file: string | undefined): string {
  return relative(root, file === undefined ? folder : join(folder, file))
}

if (import.meta.main) {
  if (process.argv.includes('--write-schemas')) writeSchemas(join(programmes, 'schema'))
  const findings = await checkContent()
  for (const finding of findings) process.stderr.write(`${findingLines(finding, 'en')}\n`)
  process.stderr.write(`content: ${findings.length} findings\n`)
  process.exitCode = hasError(findings) ? 3 : 0
}
