import { readYaml, type YamlOptions } from '../container/yaml.ts'
import type { Finding } from '../finding.ts'
import type { RecordDraft } from './draft.ts'
import { itemsOf, readRelaton } from './relaton.ts'

/** The records of a file, and why parts of it could not be read. */
export interface FileReading {
  readonly drafts: readonly RecordDraft[]
  /** Errors name what is lost; without one everything was read. */
  readonly findings: readonly Finding[]
}

/** Relaton needs a dozen levels, and its writers make aliases of what they say twice. */
const limits: YamlOptions = { scalars: 'texts', deepest: 100, longest: 16_000_000, mayAlias: true }

/**
 * Reads the Relaton records of a YAML text: one document or several, each a record, a list or a collection. Every scalar
 * stays a text, so that `35.020` keeps its zero. Aliases are followed up to a limit; a bomb is refused.
 */
export function readRelatonFile(text: string, file: string): FileReading {
  const read = readYaml(text, limits)
  const findings = read.findings.map(finding => ({ ...finding, at: { file, ...finding.at } }))
  const drafts = read.documents.flatMap(({ value, line }) =>
    value === null || value === '' ? [] : readItems(itemsOf(value), { file, line }),
  )
  if (drafts.length === 0 && findings.length === 0) findings.push(nothingInside(file))
  return { drafts, findings }
}

function readItems(items: readonly unknown[], { file, line }: { file: string; line: number }): RecordDraft[] {
  const place = { file, ...(line > 1 ? { line } : {}) }
  return items.map((item, index) =>
    cutLoose(readRelaton(item, items.length === 1 ? place : { ...place, record: index + 1 })),
  )
}

/** Texts cut out of a file keep the whole of it in memory, and an import holds the drafts of ten thousands of files. */
function cutLoose(draft: RecordDraft): RecordDraft {
  return { ...draft, facts: JSON.parse(JSON.stringify(draft.facts)) as RecordDraft['facts'] }
}

function nothingInside(file: string): Finding & { at: { file: string } } {
  return {
    rule: 'file-empty',
    severity: 'warning',
    message: { zh: '文件里没有记录。', en: 'There are no records in the file.' },
    at: { file },
  }
}
