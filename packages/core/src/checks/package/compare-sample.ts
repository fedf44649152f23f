import type { Finding, Text } from '../../finding.ts'
import type { CheckReport, RuleReport } from '../report/check-report.ts'
import type { ExpectedFindings } from './sample-schema.ts'

/** What a run of a sample found that it should not have, or did not find; empty when all is as expected. */
export function compareSample(report: CheckReport, expected: ExpectedFindings | null): Finding[] {
  const failures = expected?.failures ?? []
  const known = new Set(report.rules.map(({ id }) => id))
  const unknown = failures.filter(({ rule }) => !known.has(rule)).map(({ rule }) => complain(rule, noSuchRule))
  const differing = report.rules.flatMap(rule =>
    compareRule(
      rule,
      failures.find(one => one.rule === rule.id),
    ),
  )
  return [...unknown, ...differing, ...compareStructure(report, expected)]
}

const noSuchRule: Text = {
  zh: '标准没有这条规则，或没有给出它的数据。',
  en: 'The standard has no such rule, or there are no data for it.',
}

function compareRule(rule: RuleReport, wanted: ExpectedFindings['failures'][number] | undefined): Finding[] {
  if (rule.status === 'not-executed') {
    return [
      complain(rule.id, { zh: `没有执行：${rule.why?.zh ?? ''}。`, en: `It was not executed: ${rule.why?.en ?? ''}.` }),
    ]
  }
  const { failed = 0, checked = rule.checked, records } = wanted ?? {}
  const seen = rule.samples.map(({ record }) => record)
  const first = rule.samples[0]
  if (rule.failed !== failed) {
    const reason = first
      ? {
          zh: `，如第 ${first.record} 条：${first.message.zh}`,
          en: `, as in record ${first.record}: ${first.message.en}`,
        }
      : { zh: '', en: '' }
    return [
      complain(rule.id, {
        zh: `应有 ${failed} 条不符合，实为 ${rule.failed} 条${reason.zh}。`,
        en: `${failed} should fail, ${rule.failed} did${reason.en}.`,
      }),
    ]
  }
  if (rule.checked !== checked) {
    return [
      complain(rule.id, {
        zh: `应检查 ${checked} 条，实为 ${rule.checked} 条。`,
        en: `${checked} should be checked, ${rule.checked} were.`,
      }),
    ]
  }
  if (records !== undefined && records.join() !== seen.slice(0, records.length).join()) {
    return [
      complain(rule.id, {
        zh: `应是第 ${records.join('、')} 条，实为第 ${seen.join('、')} 条。`,
        en: `Records ${records.join(', ')} should fail, ${seen.join(', ')} did.`,
      }),
    ]
  }
  return []
}

/** Faults of structure that weigh; what is only worth knowing need not be expected. */
function compareStructure({ structure }: CheckReport, expected: ExpectedFindings | null): Finding[] {
  const wanted = new Map((expected?.structure ?? []).map(({ rule, count }) => [rule, count]))
  const seen = new Map<string, number>()
  for (const { rule, severity, count } of structure) {
    if (severity !== 'info' || wanted.has(rule)) seen.set(rule, (seen.get(rule) ?? 0) + count)
  }
  return [...new Set([...wanted.keys(), ...seen.keys()])].flatMap(rule => {
    const [should, is] = [wanted.get(rule) ?? 0, seen.get(rule) ?? 0]
    if (should === is) return []
    return [
      complain(rule, {
        zh: `结构问题应有 ${should} 处，实为 ${is} 处。`,
        en: `There should be ${should} such faults of structure, there are ${is}.`,
      }),
    ]
  })
}

function complain(rule: string, message: Text): Finding {
  return {
    rule: 'sample-differs',
    severity: 'error',
    message: { zh: `${rule}：${message.zh}`, en: `${rule}: ${message.en}` },
    at: { subject: rule },
  }
}
