import { shapesUnderTest } from '@biaochi/core/checks/bytes/generate/shapes-under-test.ts'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { testDatabaseUrl } from '../../../../../spec/engines-under-test.ts'
import { expectAsReferee, expectLiteralsKept, type SqlUnderTest } from '../sql-under-test.ts'
import { openPostgresUnderTest } from './postgres-under-test.ts'

describe(testDatabaseUrl ? 'PostgreSQL' : 'PostgreSQL in process (PGlite)', () => {
  let engine: SqlUnderTest
  beforeAll(async () => {
    engine = await openPostgresUnderTest(testDatabaseUrl)
  })
  afterAll(() => engine.close())

  it('keeps every text that is written as a literal', () => expectLiteralsKept(engine))

  it('judges single records like the referee', () => expectAsReferee(engine, shapesUnderTest.records, 60))

  it('judges rules about many records like the referee', () => expectAsReferee(engine, shapesUnderTest.sets, 60))
})
