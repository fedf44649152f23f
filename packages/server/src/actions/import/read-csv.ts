import { type CsvRow, type CsvStream, readCsvChunks } from '@biaochi/core/container/csv.ts'
import type { Finding, Place } from '@biaochi/core/finding.ts'
import type { RecordDraft } from '@biaochi/core/registry/draft.ts'
import { findHeader, type HeaderPlace, tellHeader } from '@biaochi/core/registry/find-header.ts'
import { openTable } from '@biaochi/core/registry/table.ts'
import type { SourceReading } from './source.ts'

const pieceBytes = 1 << 20
/** Rule of the decoder for bytes that are no text. */
const damaged = 'undecodable-bytes'
/** What the reader of CSV says of single rows is said with the rows; a header that repeats a name is our own finding. */
const saidElsewhere = new Set([damaged, 'row-too-long', 'row-too-short', 'quote-unclosed', 'header-duplicate'])

/** Reads a table of standards from delimited text in any encoding. */
export async function readCsvTable(
  bytes: Uint8Array,
  { file, framework }: { file: string; framework: string | null },
): Promise<Omit<SourceReading, 'sha256'>> {
  let header: HeaderPlace | null = null
  const stream = await readCsvChunks(pieces(bytes), {
    restoresText: true,
    findHeader: records => {
      header = findHeader(records)
      return header
    },
  })
  const table = openTable(stream.header, { place: { file }, framework })
  const mappings = [{ file, sheet: null, columns: table.matches }]
  const drafts: RecordDraft[] = []
  for await (const row of stream.rows) {
    if (!table.isUsable) continue
    const place = { file, record: row.record, line: row.line }
    if (stream.counts.has(damaged) && row.cells.some(cell => cell.includes('\uFFFD'))) drafts.push(damagedRow(place))
    else if (row.isSound) takeRow(table.read(row.cells, place), drafts)
    else drafts.push(brokenRow(row, stream, place))
  }
  const isDamagedHeader = stream.header.some(name => name.includes('\uFFFD'))
  const ofFile = stream.findings
    .filter(finding => !saidElsewhere.has(finding.rule) || (finding.rule === damaged && isDamagedHeader))
    .map(finding => ({ ...finding, at: { file, ...finding.at } }))
  const isEmpty = stream.header.length === 0 && ofFile.some(finding => finding.severity === 'error')
  const told = header && table.isUsable ? tellHeader(header, stream.headerLine, { file }) : null
  return { drafts, findings: isEmpty ? ofFile : [...ofFile, ...(told ? [told] : []), ...table.findings], mappings }
}

function takeRow(draft: RecordDraft | null, drafts: RecordDraft[]): void {
  if (draft) drafts.push(draft)
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** A row of which nobody can say which value belongs to which column. */
function brokenRow(row: CsvRow, stream: CsvStream, place: Place): RecordDraft {
  const known = stream.findings.findLast(finding => finding.at.line === row.line && finding.severity === 'error')
  const finding: Finding = known
    ? { ...known, at: place }
    : {
        rule: 'row-broken',
        severity: 'error',
        message: {
          zh: '这一行的引号或列数不对，无法确定各值属于哪一列。',
          en: 'The quotes or the number of cells of this row are wrong; no value can be assigned to a column.',
        },
        at: place,
        evidence: { cells: row.cells.slice(0, 20), expected: stream.header.length },
      }
  return { place, facts: {}, findings: [finding] }
}

/** A row that lost characters: what they were, nobody can tell. */
function damagedRow(place: Place): RecordDraft {
  const finding: Finding = {
    rule: damaged,
    severity: 'error',
    message: {
      zh: '这一行有不能解码的字节，原来的文字读不出来。',
      en: 'This row has bytes that cannot be decoded; what they were cannot be told.',
    },
    at: place,
    fix: { zh: '从源系统以 UTF-8 重新导出。', en: 'Export it again from its source, as UTF-8.' },
  }
  return { place, facts: {}, findings: [finding] }
}
