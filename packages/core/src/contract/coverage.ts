import { z } from 'zod'
import { daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { textSchema } from './finding.ts'
import { standardSummarySchema } from './standard.ts'

const standingSchema = z
  .enum(['in-force', 'upcoming', 'undated', 'drafting', 'need', 'past', 'unverified'])
  .meta(
    named(
      'Standing',
      '现行、即将实施、日期或编号不详、制定中、需求、已代替或废止、仅见引用未核实',
      'in force, upcoming, undated, drafting, a need, replaced or withdrawn, cited but not verified',
    ),
  )

const topicStateSchema = z
  .enum(['covered', 'undated', 'planned', 'gap'])
  .meta(named('TopicState', '已有、不详、在编或拟编、空白', 'covered, undated, planned, a gap'))

const count = z.number().int()

const topicCountsSchema = z.object({ covered: count, undated: count, planned: count, gap: count })

const nodeCoverageSchema = z
  .object({
    code: z.string().meta(says('框的代码；整个体系为空', 'code of the box; empty for the whole')),
    standings: z.object({
      'in-force': count,
      upcoming: count,
      undated: count,
      drafting: count,
      need: count,
      past: count,
      unverified: count,
    }),
    present: count.meta(says('现有数', 'standards present: in force or upcoming')),
    shouldHave: count.meta(says('应有数', 'standards that should be there')),
    topics: topicCountsSchema,
    topicCount: count,
    standards: z.array(z.string()).meta(says('其中记录的标识', 'ids of the records in it')),
  })
  .meta(named('NodeCoverage', '一个框的覆盖，含其下', 'coverage of a box and everything below it'))

/** Coverage of a framework as of a day. */
export const coverageSchema = z
  .object({
    framework: z.object({ id: z.string(), version: count }),
    asOf: daySchema,
    exists: z
      .boolean()
      .meta(
        says(
          '当日是否已有该体系；为否时按其第一版计数',
          'whether the framework was there on the day; if not, it is counted by its first version',
        ),
      ),
    total: nodeCoverageSchema,
    nodes: z.record(z.string(), nodeCoverageSchema).meta(says('按代码', 'by code')),
    topics: z.record(z.string(), topicStateSchema).meta(says('各主题的状态，按代码', 'state of each topic, by code')),
    standards: z
      .array(
        z.object({
          standard: standardSummarySchema,
          standing: standingSchema,
          places: z
            .array(z.string())
            .meta(says('所在框的代码，主位置在前', 'codes of its boxes, the primary one first')),
        }),
      )
      .meta(says('体系中的记录', 'records that have a place in it')),
  })
  .meta(named('Coverage', '截至某日的覆盖', 'coverage as of a day'))

const boxCountsSchema = z.object({ present: count, shouldHave: count, topics: topicCountsSchema, topicCount: count })

const sideSchema = z.object({
  version: count.nullable().meta(says('当日尚无该体系时为空', 'null when there was no framework on the day')),
  asOf: daySchema,
})

/** What differs in a framework between two days. */
export const frameworkComparisonSchema = z
  .object({
    before: sideSchema,
    after: sideSchema,
    total: z.object({ before: boxCountsSchema.nullable(), after: boxCountsSchema.nullable() }),
    boxes: z
      .array(
        z.object({
          code: z.string(),
          title: textSchema,
          formerTitle: textSchema.nullable(),
          kind: z.enum(['added', 'removed', 'changed']),
          before: boxCountsSchema.nullable(),
          after: boxCountsSchema.nullable(),
        }),
      )
      .meta(says('有变化的领域与方面', 'domains and areas that differ')),
    topics: z
      .array(
        z.object({
          code: z.string(),
          title: textSchema,
          before: topicStateSchema.nullable(),
          after: topicStateSchema.nullable(),
        }),
      )
      .meta(says('状态有变化的主题', 'topics whose state differs')),
    standards: z
      .array(
        z.object({
          standard: standardSummarySchema,
          before: standingSchema.nullable(),
          after: standingSchema.nullable(),
        }),
      )
      .meta(says('情形有变化的标准', 'standards whose standing differs')),
  })
  .meta(named('FrameworkComparison', '两天之间的变化', 'what differs between two days'))
