import { type CsvRow, type CsvStream, readCsvChunks } from '@biaochi/core/container/csv.ts'
import type { Finding, Place } from '@biaochi/core/finding.ts'
import type { RecordDraft } from '@biaochi/core/registry/draft.ts'
import { openTable } from '@biaochi/core/registry/table.ts'
import type { SourceReading } from './source.ts'

const pieceBytes = 1 << 20
/** What the reader of CSV says of single rows is said with the rows; a header that repeats a name is our own finding. */
const saidElsewhere = new Set(['row-too-long', 'row-too-short', 'quote-unclosed', 'header-duplicate'])

/** Reads a table of standards from delimited text in any encoding. */
export async function readCsvTable(
  bytes: Uint8Array,
  { file, framework }: { file: string; framework: string | null },
): Promise<Omit<SourceReading, 'sha256'>> {
  const stream = await readCsvChunks(pieces(bytes), { restoresText: true })
  const table = openTable(stream.header, { place: { file }, framework })
  const mappings = [{ file, sheet: null, columns: table.matches }]
  const drafts: RecordDraft[] = []
  for await (const row of stream.rows) {
    const place = { file, record: row.record, line: row.line }
    const draft = row.isSound && table.isUsable ? table.read(row.cells, place) : null
    if (draft) drafts.push(draft)
    else if (!row.isSound && table.isUsable) drafts.push(brokenRow(row, stream, place))
  }
  const ofFile = stream.findings
    .filter(finding => !saidElsewhere.has(finding.rule))
    .map(finding => ({ ...finding, at: { file, ...finding.at } }))
  const isEmpty = stream.header.length === 0 && ofFile.some(finding => finding.severity === 'error')
  return { drafts, findings: isEmpty ? ofFile : [...ofFile, ...table.findings], mappings }
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
