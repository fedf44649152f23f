import type { Finding, Text } from '@biaochi/core/finding.ts'

/** A table of a database, as a command line names it. */
export interface TableReference {
  readonly engine: 'postgres' | 'clickhouse'
  /** Without the parameters of ours; the password comes from the environment. */
  readonly url: string
  readonly schema: string | null
  readonly table: string
  /** Columns that say in which order the records stand; empty where the database is to know. */
  readonly order: readonly string[]
  /** Other servers that hold further parts of the table, `host:port`. */
  readonly shards: readonly string[]
}

/** Whether a text names a table of a database, rightly or not. */
export function isTableReference(text: string): boolean {
  return /^(postgres(ql)?|clickhouse):\/\//.test(text)
}

/**
 * Reads `postgres://user@host/database?table=schema.name&order=column` and
 * `clickhouse://user@host:port/database?table=name&shard=host:port`; a finding says what is wrong.
 */
export function readTableReference(text: string): TableReference | Finding {
  if (!isTableReference(text) || !URL.canParse(text)) return wrong('table-reference-invalid', safe(text))
  const url = new URL(text)
  const engine = url.protocol === 'clickhouse:' ? 'clickhouse' : 'postgres'
  if (url.password !== '') return wrong('table-reference-password', safe(text))
  const named = url.searchParams.get('table') ?? ''
  if (named === '' || (engine === 'clickhouse' && url.pathname.length < 2))
    return wrong('table-reference-invalid', text)
  const [shards, order] = [url.searchParams.getAll('shard'), url.searchParams.getAll('order')]
  if (shards.length > 0 && engine === 'postgres') return wrong('table-reference-invalid', text)
  for (const parameter of ['table', 'shard', 'order']) url.searchParams.delete(parameter)
  const dot = engine === 'postgres' ? named.indexOf('.') : -1
  return {
    engine,
    url: url.href,
    schema: dot < 0 ? null : named.slice(0, dot),
    table: named.slice(dot + 1),
    order,
    shards,
  }
}

/** A password is not shown again. */
function safe(text: string): string {
  return text.replace(/:[^:@/]*@/, ':…@')
}

const reasons = {
  'table-reference-invalid': {
    message: { zh: '看不懂数据库表的写法', en: 'This does not name a table of a database' },
    fix: {
      zh: '写成 postgres://用户@主机/数据库?table=模式.表 或 clickhouse://用户@主机:端口/数据库?table=表。',
      en: 'Write postgres://user@host/database?table=schema.name or clickhouse://user@host:port/database?table=name.',
    },
  },
  'table-reference-password': {
    message: { zh: '密码不能写在地址里', en: 'The password must not stand in the address' },
    fix: {
      zh: '请用环境变量 PGPASSWORD 或 CLICKHOUSE_PASSWORD 给出密码。',
      en: 'Give it by the environment variable PGPASSWORD or CLICKHOUSE_PASSWORD.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly message: Text; readonly fix: Text }>>

function wrong(rule: keyof typeof reasons, text: string): Finding {
  const { message, fix } = reasons[rule]
  return {
    rule,
    severity: 'error',
    message: { zh: `${message.zh}：${text}`, en: `${message.en}: ${text}` },
    at: {},
    evidence: { reference: text },
    fix,
  }
}
