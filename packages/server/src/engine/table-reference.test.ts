import { describe, expect, it } from 'vitest'
import { readTableReference } from './table-reference.ts'

describe('a reference to a table', () => {
  it.each([
    [
      'postgres://me@db.test:5433/city?table=open.permits&order=id&sslmode=require',
      {
        engine: 'postgres',
        url: 'postgres://me@db.test:5433/city?sslmode=require',
        schema: 'open',
        table: 'permits',
        order: ['id'],
        shards: [],
      },
    ],
    ['postgresql://db.test/city?table=许可', { engine: 'postgres', schema: null, table: '许可', order: [] }],
    [
      'clickhouse://a.test:8123/city?table=t&shard=b.test:8124&shard=c.test:1',
      { engine: 'clickhouse', url: 'clickhouse://a.test:8123/city', table: 't', shards: ['b.test:8124', 'c.test:1'] },
    ],
  ])('%s', (text, reference) => expect(readTableReference(text)).toMatchObject(reference))

  it.each([
    ['postgres://db.test/city', 'table-reference-invalid'],
    ['postgres://', 'table-reference-invalid'],
    ['mysql://db.test/city?table=t', 'table-reference-invalid'],
    ['clickhouse://db.test:8123?table=t', 'table-reference-invalid'],
    ['postgres://db.test/city?table=t&shard=x:1', 'table-reference-invalid'],
    ['postgres://me:secret@db.test/city?table=t', 'table-reference-password'],
  ])('%s is refused', (text, rule) => {
    const finding = readTableReference(text)
    expect(finding).toMatchObject({ rule })
    expect(JSON.stringify(finding)).not.toContain('secret')
  })
})
