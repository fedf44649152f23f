import { readCsv } from '@biaochi/core/container/csv.ts'
import { decodeText } from '@biaochi/core/container/encoding.ts'
import type { Finding, Place, Text } from '@biaochi/core/finding.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import { makeStandard } from '@biaochi/core/registry/change.ts'
import { type RecordDraft, refuseDraft } from '@biaochi/core/registry/draft.ts'
import type { FrameworkNode } from '@biaochi/core/registry/framework.ts'
import { matchColumns } from '@biaochi/core/registry/match-columns.ts'
import { readRow } from '@biaochi/core/registry/row.ts'
import type { Standard } from '@biaochi/core/registry/standard.ts'
import { type ProgrammeFolder, programmeFiles } from '@biaochi/server/actions/read-programme.ts'

/** What our own records of standards must be beyond what the importer takes: every cell read, placed, sourced, in normal form. */
export function checkStandards({ framework, files }: ProgrammeFolder): Finding[] {
  const file = programmeFiles.standards
  const table = readCsv(decodeText(files.standards.bytes).text)
  const { matches, findings: heads } = matchColumns(table.header, { file })
  const nodes = new Map(framework.nodes.map(node => [node.code, node]))
  const findings: Finding[] = []
  const keys = new Map<string, number>()
  for (const { record, line, cells } of table.rows) {
    const at = { file, record, line }
    const row = matches.flatMap(({ column }, index) => (column ? [[column, cells[index] ?? ''] as const] : []))
    const draft = readRow(row, { place: at, framework: null })
    findings.push(...draft.findings, ...judge(draft, nodes, framework.id, at))
    const key = draft.facts.numbers?.[0]?.normal ?? draft.facts.sourceKey ?? ''
    const first = keys.get(key)
    if (first !== undefined)
      findings.push(
        complain('content-record-duplicate', at, {
          zh: `与第 ${first} 条记录是同一个：${key}。`,
          en: `The same as record ${first}: ${key}.`,
        }),
      )
    keys.set(key, record)
  }
  return [...heads, ...table.findings.map(one => ({ ...one, at: { file, ...one.at } })), ...findings]
}

function judge(draft: RecordDraft, nodes: ReadonlyMap<string, FrameworkNode>, framework: string, at: Place): Finding[] {
  const refused = refuseDraft(draft)
  const standard = makeStandard(draft.facts)
  const told = draft.facts.confidence !== undefined
  return [
    ...(refused ? [refused] : []),
    ...standard.unread.map(({ field, text }) =>
      complain(
        'content-cell-unread',
        { ...at, column: field },
        { zh: `“${text}”没有读懂。`, en: `“${text}” was not understood.` },
      ),
    ),
    ...judgeNumbers(standard, at),
    ...judgePlaces(standard, { nodes, framework }, at),
    ...(told
      ? []
      : [complain('content-confidence-missing', at, { zh: '没有写明可信度。', en: 'The confidence is not given.' })]),
    ...(standard.sources.length > 0
      ? []
      : [complain('content-source-missing', at, { zh: '没有来源。', en: 'There is no source.' })]),
  ]
}

function judgeNumbers(standard: Standard, at: Place): Finding[] {
  const odd = standard.numbers.filter(({ normal }) => parseNumber(normal).normal !== normal)
  const nameless = standard.numbers.length === 0 && (standard.unnumbered === null || standard.sourceKey === null)
  return [
    ...odd.map(({ normal }) =>
      complain('content-number-odd', at, { zh: `${normal} 不是规范形式。`, en: `${normal} is not in normal form.` }),
    ),
    ...(nameless
      ? [
          complain('content-record-nameless', at, {
            zh: '没有编号的记录要写明 unnumbered 和 source_key，重新装入时才认得出它。',
            en: 'A record without a number needs unnumbered and source_key, by which it is known again.',
          }),
        ]
      : []),
  ]
}

interface Boxes {
  readonly nodes: ReadonlyMap<string, FrameworkNode>
  readonly framework: string
}

/** A source places a standard in an area at most; a topic is our reading of its title, and must say so. */
function judgePlaces(standard: Standard, { nodes, framework }: Boxes, at: Place): Finding[] {
  const strange = standard.placements.filter(place => place.framework !== framework || !nodes.has(place.node))
  const misread = standard.placements.filter(
    place => (nodes.get(place.node)?.level === 'topic') !== (place.basis === 'title'),
  )
  return [
    ...(standard.placements.length === 0
      ? [complain('content-place-missing', at, { zh: '没有位置。', en: 'There is no place.' })]
      : []),
    ...strange.map(({ node }) =>
      complain('content-place-unknown', at, { zh: `体系中没有 ${node}。`, en: `The framework has no ${node}.` }),
    ),
    ...misread.map(({ node, basis }) =>
      complain('content-place-basis', at, {
        zh: `${node} 的依据是 ${basis}；归入主题的依据是题名 (title)，归入方面的依据是来源。`,
        en: `${node} stands on ${basis}; topics stand on the title, areas on the source.`,
      }),
    ),
  ]
}

function complain(rule: string, at: Place, message: Text): Finding {
  return { rule, severity: 'error', message, at }
}
