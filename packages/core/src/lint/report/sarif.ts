import type { Severity } from '../../finding.ts'
import type { Language } from '../../language.ts'
import { rules } from '../list.ts'
import type { LintFinding, LintResult, SuppressedFinding } from '../result.ts'
import type { Rule } from '../rule.ts'

/** Levels of SARIF (2.1.0, 3.27.10). */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** What was found in one file, for a report. */
export interface FileResult {
  readonly file: string
  readonly result: LintResult
}

/** Findings as one run of SARIF 2.1.0 (OASIS Standard), a JSON value. Clauses are logical locations. */
export function toSarif(files: readonly FileResult[], language: Language = 'zh') {
  const met = new Set(files.flatMap(({ result }) => [...result.findings, ...result.suppressed]).map(one => one.rule))
  const described = rules.filter(rule => met.has(rule.id))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'biaochi', rules: described.map(rule => describeRule(rule, language)) } },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap(({ file, result }, artifact) =>
          [...result.findings, ...result.suppressed].map(finding => ({
            ...resultOf(finding, language),
            ruleIndex: described.findIndex(rule => rule.id === finding.rule),
            locations: [locationOf(finding, { file, artifact })],
          })),
        ),
      },
    ],
  } as const
}

function describeRule(rule: Rule, language: Language) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: `${rule.title[language]} (${rule.basis[language]})` },
    help: { text: rule.fix[language] },
    properties: { code: rule.code, mark: rule.mark },
  }
}

function resultOf(finding: LintFinding | SuppressedFinding, language: Language) {
  const { rule, severity, message, fix, basis, evidence } = finding
  const text = fix ? `${message[language]} ${fix[language]}` : message[language]
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text },
    ...('reason' in finding && { suppressions: [{ kind: 'inSource', justification: finding.reason }] }),
    properties: { ...(basis && { basis: basis[language] }), ...evidence },
  }
}

function locationOf({ at, piece }: LintFinding, { file, artifact }: { file: string; artifact: number }) {
  const { clause, paragraph, line, page, pointer } = at
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), index: artifact },
      ...(line !== undefined && { region: { startLine: line } }),
    },
    logicalLocations: [
      {
        name: clause ?? '',
        ...(piece !== null && { fullyQualifiedName: piece }),
        kind: 'clause',
        properties: {
          ...(paragraph !== undefined && { paragraph }),
          ...(page !== undefined && { page }),
          ...(pointer !== undefined && { pointer }),
        },
      },
    ],
  }
}

/** Names of files may hold blanks and characters that a URI may not. */
function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map(part => encodeURIComponent(part.toWellFormed()))
    .join('/')
}
