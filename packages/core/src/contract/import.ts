import { z } from 'zod'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'
import { flag } from './flag.ts'

/** Parameters of an import. */
export const importQuerySchema = z.strictObject({
  name: z
    .string()
    .max(200)
    .optional()
    .meta(says('文件名，用于报告与日志', 'name of the file, for report and log', 'standards-2026.csv')),
  framework: z
    .string()
    .max(64)
    .optional()
    .meta(says('方面代码所属的标准体系', 'framework that codes of areas belong to', 'shanghai-2022')),
  source: z
    .string()
    .max(1000)
    .optional()
    .meta(says('没有写来源的记录的来源', 'source of the records that name none', 'https://example.gov.cn/list')),
  confidence: z
    .enum(['high', 'medium', 'low'])
    .optional()
    .meta(says('没有写可信度的记录的可信度', 'confidence of the records that state none')),
  dryRun: flag('只说会怎样，什么都不写', 'say what would happen, write nothing'),
  partial: flag('有不能接受的也写入其余的', 'take what can be taken although something is refused'),
})

const count = z.number().int()

/** What an import did. */
export const importReportSchema = z
  .object({
    read: count.meta(says('读到', 'records read')),
    added: count.meta(says('新增', 'added')),
    changed: count.meta(says('改动', 'changed')),
    unchanged: count.meta(says('未变', 'unchanged')),
    refused: count.meta(says('未接受', 'refused')),
    relations: count.meta(says('所读记录的关系', 'relations of the records read')),
    written: z.boolean().meta(says('是否已写入', 'whether it was written')),
    event: count.nullable().meta(says('日志中的事件号', 'number of the event in the log')),
    defects: z
      .array(
        z
          .object({
            kind: z.string().meta(says('发现的种类', 'rule that found them')),
            severity: z.enum(['error', 'warning', 'info']),
            count,
            samples: z.array(findingSchema).meta(says('前几条', 'the first of them')),
          })
          .meta(named('FindingCount', '一种发现的条数与前几条', 'findings of one kind: how many, and the first')),
      )
      .meta(says('可疑之处；都没有妨碍接受', 'what is doubtful; none of it kept a record out')),
    refusals: z.array(findingSchema).meta(says('未接受的每一条及原因', 'everything that was not taken, and why')),
    mappings: z
      .array(
        z.object({
          file: z.string(),
          sheet: z.string().nullable(),
          columns: z.array(
            z.object({
              header: z.string(),
              column: z
                .string()
                .nullable()
                .meta(says('对应的字段；不认识则为空', 'field that it means; null when unknown')),
            }),
          ),
        }),
      )
      .meta(says('各列怎样理解', 'how the columns were understood')),
  })
  .meta(named('ImportReport', '导入的结果', 'what an import did'))
