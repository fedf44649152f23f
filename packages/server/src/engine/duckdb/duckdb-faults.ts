import type { Finding, Text } from '@biaochi/core/finding.ts'
import { DuckdbFailure } from './duckdb-process.ts'

/** Why DuckDB did not check a file. It says nothing of the data. */
export function refusalOf(failure: DuckdbFailure, file: string): Finding {
  const { message, fix } = reasons[failure.kind]
  const [line = ''] = failure.message.split('\n')
  return {
    rule: `duckdb-${failure.kind}`,
    severity: 'error',
    message,
    at: { file },
    evidence: { reason: line.slice(0, 500) },
    fix,
  }
}

/** A file that is neither Parquet nor JSON. */
export function unknownFormat(file: string): Finding {
  return {
    rule: 'duckdb-format',
    severity: 'error',
    message: {
      zh: '文件不是 Parquet，也不是 JSON 数组或每行一个对象的 JSON，没有检查。',
      en: 'The file is neither Parquet nor a JSON array nor JSON with an object on each line; it was not checked.',
    },
    at: { file },
    fix: { zh: '请检查文件，或改用 CSV、XLSX。', en: 'Check the file, or use CSV or XLSX.' },
  }
}

const again: Text = {
  zh: '请检查文件是否完整，再试一次。',
  en: 'Check that the file is complete, and try again.',
}

const reasons: Readonly<Record<DuckdbFailure['kind'], { readonly message: Text; readonly fix: Text }>> = {
  refused: {
    message: { zh: 'DuckDB 读不了这个文件，没有检查。', en: 'DuckDB cannot read the file; it was not checked.' },
    fix: again,
  },
  late: {
    message: {
      zh: 'DuckDB 没有在限定时间内完成，检查已停止。',
      en: 'DuckDB did not finish in time; the check was stopped.',
    },
    fix: { zh: '请拆分文件，或放宽时限。', en: 'Split the file, or allow more time.' },
  },
  died: {
    message: {
      zh: 'DuckDB 进程中途退出（常因内存不足），没有结果。',
      en: 'The process of DuckDB ended early, often for want of memory; there is no result.',
    },
    fix: { zh: '请放宽内存限制，或拆分文件。', en: 'Allow more memory, or split the file.' },
  },
  internal: {
    message: {
      zh: 'DuckDB 内部出错，没有结果。这不说明数据有问题。',
      en: 'DuckDB failed internally; there is no result. It says nothing about the data.',
    },
    fix: again,
  },
}

/** What a failure is told as; anything else is thrown on. */
export function toRefusal(failure: unknown, file: string): { readonly refused: Finding } {
  if (failure instanceof DuckdbFailure) return { refused: refusalOf(failure, file) }
  throw failure
}
