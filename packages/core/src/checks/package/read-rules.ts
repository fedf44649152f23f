import { type Finding, hasError } from '../../finding.ts'
import type { Checked } from '../../registry/schema-findings.ts'
import { readYamlDocument } from '../../registry/yaml-document.ts'
import { identifierSchemes } from '../identifier/list.ts'
import { readIdentifiers } from '../identifier/read-identifiers.ts'
import { checksDocumentSchema, commonCheckSchema } from './check-schema.ts'
import { type CodeList, codeListSchema } from './codes-schema.ts'
import { coverageDocumentSchema } from './coverage-schema.ts'
import { elementsDocumentSchema } from './element-schema.ts'
import { judgeRules } from './judge-rules.ts'
import type { PackageCheck, StandardRules } from './standard-rules.ts'
import { tablesDocumentSchema } from './table-schema.ts'

/** Texts of the files of a package, by their paths within it: `tables.yaml`, `codes/colours.yaml`. */
export type PackageFiles = ReadonlyMap<string, string>

/** Whether a package has anything that runs. */
export function hasRules(files: PackageFiles): boolean {
  return files.has('tables.yaml')
}

/**
 * Reads what runs of a package, and judges that it fits together. `shared` holds code lists of the programme by path;
 * those of the package come first. Null with errors when it cannot be run.
 */
export function readRules(files: PackageFiles, shared: PackageFiles = new Map()): Checked<StandardRules> {
  const reading = new RulesReading(files)
  const rules = reading.read(shared)
  if (hasError(reading.findings)) return { value: null, findings: reading.findings }
  const findings = [...reading.findings, ...judgeRules(rules)]
  return { value: hasError(findings) ? null : rules, findings }
}

class RulesReading {
  readonly findings: Finding[] = []
  readonly #files: PackageFiles

  constructor(files: PackageFiles) {
    this.#files = files
  }

  read(shared: PackageFiles): StandardRules {
    const checks = this.#readFile('checks.yaml', checksDocumentSchema)
    return {
      elements: this.#readFile('elements.yaml', elementsDocumentSchema)?.elements ?? [],
      codes: this.#readCodes(shared),
      schemes: this.#readSchemes(),
      tables: this.#readFile('tables.yaml', tablesDocumentSchema)?.tables ?? [],
      checks: (checks?.checks ?? []).map(splitCheck),
      tuning: checks?.tuning ?? [],
      coverage: this.#readFile('coverage.yaml', coverageDocumentSchema) ?? { judged: [], untested: [] },
    }
  }

  #readCodes(shared: PackageFiles): CodeList[] {
    const own = listsOf(this.#files).map(path =>
      this.#take(path, readYamlDocument(this.#files.get(path) ?? '', codeListSchema, path)),
    )
    const lists = own.filter(list => list !== null)
    const ids = new Set(lists.map(({ id }) => id))
    const others = [...shared].map(([path, text]) => this.#take(path, readYamlDocument(text, codeListSchema, path)))
    return [...lists, ...others.filter(list => list !== null).filter(({ id }) => !ids.has(id))]
  }

  #readSchemes(): StandardRules['schemes'] {
    const text = this.#files.get('identifiers.yaml')
    if (text === undefined) return identifierSchemes
    const { schemes, findings } = readIdentifiers(text)
    this.findings.push(...findings.map(one => ({ ...one, at: { file: 'identifiers.yaml', ...one.at } })))
    const own = new Set(schemes.map(({ id }) => id))
    return [...schemes, ...identifierSchemes.filter(({ id }) => !own.has(id))]
  }

  #readFile<T>(path: string, schema: Parameters<typeof readYamlDocument<T>>[1]): T | null {
    const text = this.#files.get(path)
    return text === undefined ? null : this.#take(path, readYamlDocument(text, schema, path))
  }

  #take<T>(file: string, { value, findings }: Checked<T>): T | null {
    this.findings.push(...findings.map(one => ({ ...one, at: { ...one.at, file } })))
    return value
  }
}

function listsOf(files: PackageFiles): string[] {
  return [...files.keys()].filter(path => /^codes\/[^/]+\.yaml$/.test(path)).sort()
}

/** Parts what every check says from the options of its kind. */
function splitCheck(written: Readonly<Record<string, unknown>>): PackageCheck {
  const names = new Set(Object.keys(commonCheckSchema.shape))
  const options = Object.entries(written).filter(([name]) => !names.has(name))
  return { common: commonCheckSchema.parse(written), options: Object.fromEntries(options) }
}
