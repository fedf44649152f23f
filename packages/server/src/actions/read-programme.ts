import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from '@biaochi/core/container/encoding.ts'
import type { Programme } from '@biaochi/core/evaluation/programme.ts'
import { findProgrammeDefects } from '@biaochi/core/evaluation/programme-defects.ts'
import {
  figuresDocumentSchema,
  planDocumentSchema,
  programmeOf,
  targetsDocumentSchema,
} from '@biaochi/core/evaluation/programme-document.ts'
import { type Finding, hasError } from '@biaochi/core/finding.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { readFrameworkYaml } from '@biaochi/core/registry/framework-yaml.ts'
import type { Checked } from '@biaochi/core/registry/schema-findings.ts'
import { readYamlDocument } from '@biaochi/core/registry/yaml-document.ts'

/** A file of a programme. */
export interface ProgrammeFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** A programme as its folder describes it. */
export interface ProgrammeFolder {
  readonly programme: Programme
  readonly framework: Framework
  readonly files: Readonly<Record<ProgrammePart, ProgrammeFile>>
}

/** The files of a programme: the plan, its targets, reported figures, framework, and the standards known of it. */
export const programmeFiles = {
  plan: 'plan.yaml',
  targets: 'targets.yaml',
  figures: 'figures.yaml',
  framework: 'framework.yaml',
  standards: 'standards.csv',
} as const

export type ProgrammePart = keyof typeof programmeFiles

/** Reads the folder of a programme; its standards are left to the importer. */
export async function readProgramme(folder: string): Promise<Checked<ProgrammeFolder>> {
  const files = await readFiles(folder)
  const missing = Object.values(programmeFiles).filter(name => !files.some(file => file.name === name))
  if (missing.length > 0) return { value: null, findings: missing.map(name => fileMissing(folder, name)) }
  const byPart = Object.fromEntries(
    Object.entries(programmeFiles).map(([part, name]) => [part, files.find(file => file.name === name)]),
  ) as Record<ProgrammePart, ProgrammeFile>
  const text = (part: ProgrammePart) => decodeText(byPart[part].bytes).text
  const plan = readYamlDocument(text('plan'), planDocumentSchema, programmeFiles.plan)
  const targets = readYamlDocument(text('targets'), targetsDocumentSchema, programmeFiles.targets)
  const figures = readYamlDocument(text('figures'), figuresDocumentSchema, programmeFiles.figures)
  const framework = readFrameworkYaml(text('framework'), programmeFiles.framework)
  const findings: Finding[] = [plan, targets, figures, framework].flatMap(one => one.findings)
  if (!plan.value || !targets.value || !figures.value || !framework.value) return { value: null, findings }
  const programme = programmeOf({ plan: plan.value, targets: targets.value, figures: figures.value })
  findings.push(...findProgrammeDefects(programme, { file: programmeFiles.plan }))
  if (programme.framework !== framework.value.id) findings.push(frameworkOther(programme, framework.value))
  const value = { programme, framework: framework.value, files: byPart }
  return { value: hasError(findings) ? null : value, findings }
}

async function readFiles(folder: string): Promise<ProgrammeFile[]> {
  const read = await Promise.all(
    Object.values(programmeFiles).map(async name => {
      const bytes = await readFile(join(folder, name)).catch(whenAbsent)
      return bytes === null ? [] : [{ name, bytes, sha256: hash('sha256', bytes) }]
    }),
  )
  return read.flat()
}

function whenAbsent(failure: unknown): null {
  if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null
  throw failure
}

function fileMissing(folder: string, name: string): Finding {
  return {
    rule: 'programme-file-missing',
    severity: 'error',
    message: {
      zh: `方案的文件夹 ${folder} 里没有 ${name}。`,
      en: `The folder of the programme, ${folder}, has no ${name}.`,
    },
    at: { file: name },
    fix: {
      zh: `一个方案要有：${Object.values(programmeFiles).join('、')}；参照 programme/shanghai-2022。`,
      en: `A programme has ${Object.values(programmeFiles).join(', ')}; see programme/shanghai-2022.`,
    },
  }
}

function frameworkOther(programme: Programme, framework: Framework): Finding {
  return {
    rule: 'programme-framework-other',
    severity: 'error',
    message: {
      zh: `plan.yaml 说标准体系是 ${programme.framework}，framework.yaml 却是 ${framework.id}。`,
      en: `plan.yaml names the framework ${programme.framework}, and framework.yaml is ${framework.id}.`,
    },
    at: { file: programmeFiles.plan, pointer: '/framework' },
  }
}
