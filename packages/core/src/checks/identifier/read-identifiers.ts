import { readYaml } from '../../container/yaml.ts'
import type { Finding } from '../../finding.ts'
import { type MadeSchemes, makeSchemes } from './make-schemes.ts'

/** Reads the identifier schemes of a package, `identifiers.yaml`; `at` of a finding holds line, pointer and scheme. */
export function readIdentifiers(text: string): MadeSchemes {
  const { documents, findings } = readYaml(text, { scalars: 'core', deepest: 12, longest: 500_000, mayAlias: false })
  const [document, ...more] = documents
  if (!document) return { schemes: [], findings: findings.length > 0 ? findings : [nothing] }
  const made = makeSchemes(document.value, path => ({ line: document.lineOf(path) }))
  const surplus = more.map(({ line }): Finding => ({ ...oneTooMany, at: { line } }))
  return { schemes: made.schemes, findings: [...findings, ...surplus, ...made.findings] }
}

const nothing: Finding = {
  rule: 'identifiers-empty',
  severity: 'error',
  message: { zh: '文件里没有内容。', en: 'There is nothing in the file.' },
  at: { line: 1 },
  fix: { zh: '写 identifiers: []，或删去文件。', en: 'Write identifiers: [], or take the file out.' },
}

const oneTooMany = {
  rule: 'identifiers-several',
  severity: 'error',
  message: {
    zh: '文件里有几个 YAML 文档，只读第一个。',
    en: 'The file holds several YAML documents; only the first is read.',
  },
  fix: { zh: '合成一个文档。', en: 'Make one document of them.' },
} as const
