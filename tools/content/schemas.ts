import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identifiersDocumentSchema } from '@biaochi/core/checks/identifier/scheme-schema.ts'
import { indicatorTreeSchema } from '@biaochi/core/checks/indicator/indicator-tree.ts'
import { describeChecks } from '@biaochi/core/checks/package/check-schema.ts'
import { codeListSchema } from '@biaochi/core/checks/package/codes-schema.ts'
import { coverageDocumentSchema } from '@biaochi/core/checks/package/coverage-schema.ts'
import { elementsDocumentSchema } from '@biaochi/core/checks/package/element-schema.ts'
import { expectedSchema } from '@biaochi/core/checks/package/sample-schema.ts'
import { tablesDocumentSchema } from '@biaochi/core/checks/package/table-schema.ts'
import {
  figuresDocumentSchema,
  planDocumentSchema,
  targetsDocumentSchema,
} from '@biaochi/core/evaluation/programme-document.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { frameworkDocumentSchema } from '@biaochi/core/registry/framework-document.ts'
import { standardFactsSchema } from '@biaochi/core/registry/standard-facts.ts'
import * as z from 'zod'

const schemas = {
  plan: planDocumentSchema,
  targets: targetsDocumentSchema,
  figures: figuresDocumentSchema,
  framework: frameworkDocumentSchema,
  standard: standardFactsSchema,
  indicators: indicatorTreeSchema,
  elements: elementsDocumentSchema,
  codes: codeListSchema,
  identifiers: identifiersDocumentSchema,
  tables: tablesDocumentSchema,
  checks: describeChecks(),
  coverage: coverageDocumentSchema,
  expected: expectedSchema,
} as const

/** JSON Schemas for editors, by file name; they follow from the zod schemas, which judge. */
function schemaFiles(): [name: string, text: string][] {
  return Object.entries(schemas).map(([name, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  ])
}

/** Writes the JSON Schemas anew. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text)
}

/** Finds JSON Schemas that are not those of the code. */
export function checkSchemas(folder: string): Finding[] {
  return schemaFiles()
    .filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => ({
      rule: 'content-schema-stale',
      severity: 'error',
      message: {
        zh: `programme/schema/${name} 与代码里的模式不一致。`,
        en: `programme/schema/${name} is not what the schema in the code makes.`,
      },
      at: { file: `programme/schema/${name}` },
      fix: { zh: '运行 node tools/content.ts --write-schemas。', en: 'Run node tools/content.ts --write-schemas.' },
    }))
}
