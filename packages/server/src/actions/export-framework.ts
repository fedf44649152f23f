import type { Finding } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { writeFrameworkNotes } from '@biaochi/core/registry/framework-word.ts'
import { frameworkTables, writeFrameworkWorkbook } from '@biaochi/core/registry/framework-workbook.ts'
import { writeFrameworkYaml } from '@biaochi/core/registry/framework-yaml.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'
import { type FrameworkView, showFramework } from './show-framework.ts'
import { showProgramme } from './show-programme.ts'

/** `yaml`: the structure and notes; `xlsx`: these and the tables of GB/T 13016 as of a day; `docx`: the compilation notes; `json`: structure and tables. */
export type FrameworkFormat = 'yaml' | 'xlsx' | 'docx' | 'json'

/** What is to be exported. */
export interface FrameworkExportOrder {
  /** Null for the framework of the programme. */
  readonly id: string | null
  readonly asOf: Day
  readonly format: FrameworkFormat
  readonly language: Language
}

/** A file made of a framework. */
export interface FrameworkExport {
  readonly fileName: string
  readonly media: string
  readonly bytes: Uint8Array
  /** What the format's own limits cut. */
  readonly findings: readonly Finding[]
}

const media: Readonly<Record<FrameworkFormat, string>> = {
  yaml: 'application/yaml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
}

/** Makes a file of a framework as of a day; refused for an unknown framework. */
export async function exportFramework(
  context: Context,
  order: FrameworkExportOrder,
): Promise<FrameworkExport | Refusal> {
  const id = order.id ?? (await showProgramme(context))?.framework ?? null
  const view = id === null ? null : await showFramework(context, id, order.asOf)
  if (!view) return { refused: [frameworkUnknown(id)] }
  const { framework } = view
  const fileName = `${framework.id}-v${framework.version}-${order.asOf}.${order.format}`
  return { fileName, media: media[order.format], ...write(view, order) }
}

function write({ framework, coverage }: FrameworkView, order: FrameworkExportOrder) {
  const { format, language } = order
  if (format === 'xlsx') return writeFrameworkWorkbook(framework, coverage, language)
  if (format === 'docx') return { bytes: writeFrameworkNotes(framework, coverage, language), findings: [] }
  const tables = () => frameworkTables(framework, coverage, language)
  const text =
    format === 'yaml'
      ? writeFrameworkYaml(framework)
      : `${JSON.stringify({ framework, asOf: order.asOf, tables: tables() }, null, 2)}\n`
  return { bytes: new TextEncoder().encode(text), findings: [] }
}

function frameworkUnknown(id: string | null): Finding {
  return {
    rule: 'framework-unknown',
    severity: 'error',
    message:
      id === null
        ? {
            zh: '还没有装入方案，因此没有可导出的标准体系。',
            en: 'No programme is loaded, so there is no framework to export.',
          }
        : { zh: `没有标识为 ${id} 的标准体系。`, en: `There is no framework with the id ${id}.` },
    at: id === null ? {} : { subject: id },
    fix: {
      zh: '先运行一次 biaochi serve 装入自带的方案，或用 biaochi framework import 装入一个。',
      en: 'Run biaochi serve once to load the programme that comes along, or load one with biaochi framework import.',
    },
  }
}
