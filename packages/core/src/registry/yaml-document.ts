import type * as z from 'zod'
import { readYaml, type YamlOptions } from '../container/yaml.ts'
import type { Finding } from '../finding.ts'
import { type Checked, checkSchema } from './schema-findings.ts'

/** A framework of ten thousand boxes is a tenth of this long; content under `programme/` needs a dozen levels, and no aliases. */
const limits: YamlOptions = { scalars: 'core', deepest: 64, longest: 2_000_000, mayAlias: false }

/** Reads a YAML text of one document into the shape of a schema; each complaint has its line. */
export function readYamlDocument<T>(text: string, schema: z.ZodType<T>, file: string): Checked<T> {
  const { documents, findings } = readYaml(text, limits)
  const [document, second] = documents
  if (findings.length > 0) {
    return { value: null, findings: findings.map(finding => ({ ...finding, at: { file, ...finding.at } })) }
  }
  if (second) return { value: null, findings: [secondDocument(second.line, file)] }
  return checkSchema(schema, document?.value ?? null, path => ({ file, line: document?.lineOf(path) ?? 1 }))
}

function secondDocument(line: number, file: string): Finding {
  return {
    rule: 'yaml-invalid',
    severity: 'error',
    message: {
      zh: '文件里应只有一个 YAML 文档，这里开始了第二个。',
      en: 'The file should hold one YAML document; a second begins here.',
    },
    at: { file, line },
  }
}
