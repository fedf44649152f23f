import * as fc from 'fast-check'
import { awkwardText } from './arbitrary-text-under-test.ts'
import { emptyMeta } from './empty-document.ts'
import type { DocumentMeta } from './standard-document.ts'

const texts = fc.array(awkwardText, { maxLength: 2 })
const day = fc.constantFrom('2026-01-31', '2025-12-01')

/** Covers that say anything from nothing to everything. */
export const arbitraryMeta: fc.Arbitrary<DocumentMeta> = fc
  .record(
    {
      number: fc.constantFrom({ number: 'GB/T 1.1—2020', normal: 'GB/T 1.1-2020' }, { number: 'DBXX/T XXXX—XXXX' }),
      titles: fc
        .tuple(
          fc.array(awkwardText, { minLength: 1, maxLength: 3 }),
          fc.array(awkwardText, { minLength: 1, maxLength: 2 }),
        )
        .map(([zh, en]) => [
          { language: 'zh', parts: zh },
          { language: 'en', parts: en },
        ]),
      classWords: awkwardText,
      ics: fc.subarray(['35.240.60', '03.220.20', '01.120']),
      ccs: fc.constantFrom('L67', 'A24'),
      filing: awkwardText,
      replaces: fc.subarray(['DB31/T 1—2001', 'DB31/T 2—2002']),
      adopts: fc.constantFrom({ number: 'ISO 8601-1:2019', degree: 'IDT' as const }),
      stage: fc.constantFrom('draft' as const, 'published' as const),
      stageWords: awkwardText,
      issued: day,
      implemented: day,
      issuers: texts,
      proposers: texts,
      committees: texts,
      drafters: texts,
      authors: texts,
      notice: awkwardText,
    },
    { requiredKeys: [] },
  )
  .map(({ number, ...meta }) => ({ ...emptyMeta, ...meta, ...number }))
