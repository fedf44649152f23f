import { shapesUnderTest } from '@biaochi/core/checks/bytes/generate/shapes-under-test.ts'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { expectAsReferee, expectLiteralsKept, type SqlUnderTest } from '../sql-under-test.ts'
import { openDuckdbUnderTest } from './duckdb-under-test.ts'

describe('DuckDB', () => {
  let engine: SqlUnderTest
  beforeAll(async () => {
    engine = await openDuckdbUnderTest()
  })
  afterAll(() => engine.close())

  it('keeps every text that is written as a literal', () => expectLiteralsKept(engine))

  it('judges single records like the referee', () => expectAsReferee(engine, shapesUnderTest.records, 120))

  it('judges rules about many records like the referee', () => expectAsReferee(engine, shapesUnderTest.sets, 120))
})
