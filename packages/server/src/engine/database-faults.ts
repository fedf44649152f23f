import type { Finding } from '@biaochi/core/finding.ts'

/** A database could not be asked. It says nothing of the data. */
export function databaseRefused(failure: Error, source: string): Finding {
  return {
    rule: 'database-refused',
    severity: 'error',
    message: {
      zh: `数据库没有执行检查：${failure.message}`,
      en: `The database did not run the check: ${failure.message}`,
    },
    at: { file: source },
    evidence: { reason: failure.message.slice(0, 500) },
    fix: {
      zh: '请检查地址、表名、权限和密码（环境变量 PGPASSWORD、CLICKHOUSE_PASSWORD），再试一次。',
      en: 'Check the address, the table, the permissions and the password (PGPASSWORD, CLICKHOUSE_PASSWORD), and try again.',
    },
  }
}

/** A table that the database does not have. */
export function tableUnknown(table: string, source: string): Finding {
  return {
    rule: 'table-unknown',
    severity: 'error',
    message: {
      zh: `数据库里没有表 ${table}，或没有读取的权限。`,
      en: `The database has no table ${table}, or it may not be read.`,
    },
    at: { file: source },
    fix: { zh: '请检查表名和权限。', en: 'Check its name and the permissions.' },
  }
}
