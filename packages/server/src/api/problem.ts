import type { Problem } from '@biaochi/core/contract/problem.ts'
import type { Finding, Text } from '@biaochi/core/finding.ts'
import { type Language, say } from '@biaochi/core/language.ts'
import { problemKindOf } from './problem-kinds.ts'

/** What a problem document must know of the request. */
export interface ProblemRequest {
  readonly basePath: string
  /** Address as it was requested. */
  readonly url: string
  readonly traceId: string
  readonly language: Language
}

/** The problem document of findings; the first error decides its kind. */
export function makeProblem(findings: readonly Finding[], request: ProblemRequest): Problem {
  const first = findings.find(finding => finding.severity === 'error') ?? findings[0]
  const kind = problemKindOf(first?.rule ?? 'internal-failure')
  const sentence = (text: Text) => say(text, request.language)
  const detail = ({ message, fix }: Finding) => joinSentences(request.language, [message, ...(fix ? [fix] : [])])
  return {
    type: `${request.basePath}/problems/${kind.rule}`,
    title: sentence(kind.title),
    status: kind.status,
    detail: first ? detail(first) : sentence(kind.text),
    instance: request.url,
    traceId: request.traceId,
    errors: findings.map(finding => ({ ...copyFinding(finding), detail: detail(finding), ...pointerOf(finding) })),
  }
}

/** Texts as sentences after each other, whether or not they end as such. */
function joinSentences(language: Language, texts: readonly Text[]): string {
  const [stop, blank] = language === 'zh' ? ['。', ''] : ['.', ' ']
  return texts
    .map(text => say(text, language))
    .map(text => (/[。！？.!?…”)）]$/.test(text) ? text : text + stop))
    .join(blank)
}

function pointerOf(finding: Finding): { pointer?: string } {
  return finding.at.pointer === undefined ? {} : { pointer: finding.at.pointer }
}

/** The contract's arrays may be written to, those of a finding may not. */
function copyFinding({ evidence, ...finding }: Finding) {
  if (!evidence) return finding
  const values = Object.entries(evidence).map(([name, value]) => [name, isList(value) ? [...value] : value] as const)
  return { ...finding, evidence: Object.fromEntries(values) }
}

function isList(value: NonNullable<Finding['evidence']>[string]): value is readonly string[] {
  return Array.isArray(value)
}
