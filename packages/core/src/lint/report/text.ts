import type { Severity, Text } from '../../finding.ts'
import { type Language, say } from '../../language.ts'
import type { LintFinding } from '../result.ts'
import type { FileResult } from './sarif.ts'

const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

/** Findings for reading: a line each with place, message and rule, the way to mend it below; a closing line of counts. */
export function toText({ file, result }: FileResult, language: Language = 'zh'): string {
  const lines = result.findings.flatMap(finding => linesOf(file, finding, language))
  return [...lines, ...moreLines({ file, result }, language), closingLine({ file, result }, language)].join('\n')
}

function linesOf(file: string, finding: LintFinding, language: Language): string[] {
  const { at, severity, message, rule, code, fix, basis } = finding
  const place = [file, at.clause, at.line ?? at.paragraph].filter(part => part !== undefined).join(':')
  const why = basis ? ` (${say(basis, language)})` : ''
  const head = `${place}: ${say(severityWords[severity], language)} ${say(message, language)} [${code} ${rule}]${why}`
  return fix ? [head, `    ${say(fix, language)}`] : [head]
}

/** Says of which rules only the first findings were printed. */
function moreLines({ file, result }: FileResult, language: Language): string[] {
  return Object.entries(result.counts.byRule).flatMap(([rule, count]) => {
    const more = count - result.findings.filter(finding => finding.rule === rule).length
    if (more === 0) return []
    return [say({ zh: `${file}: ${rule} 还有 ${more} 处`, en: `${file}: ${more} more of ${rule}` }, language)]
  })
}

function closingLine({ file, result: { counts, profile, stage } }: FileResult, language: Language): string {
  const { error, warning, info, suppressed } = counts
  return say(
    {
      zh: `${file}: ${error} 个错误，${warning} 个警告，${info} 个提示，${suppressed} 个已说明不改（${profile}，${stage}）`,
      en: `${file}: errors ${error}, warnings ${warning}, info ${info}, suppressed ${suppressed} (${profile}, ${stage})`,
    },
    language,
  )
}
