import { z } from 'zod'
import { elementStatuses } from '../checks/package/element-schema.ts'
import { columnTypes, dimensions } from '../checks/plan.ts'
import { severities } from '../finding.ts'
import { daySchema, instantSchema } from './date.ts'
import { named, says } from './describe.ts'
import { textSchema } from './finding.ts'

const count = z.number().int()
const idSchema = z
  .string()
  .max(200)
  .meta(says('标准包的标识', 'id of the package', 'air-quality-monitoring'))

/** Path of a package. */
export const packagePathSchema = z.strictObject({ id: idSchema })

const packageSummarySchema = z
  .object({
    id: idSchema,
    edition: z.string(),
    title: textSchema,
    notice: textSchema.nullable().meta(says('标准对自己的说明，如“示范草案”', 'what it says of itself')),
    places: z.array(z.string()).meta(says('在体系中的位置', 'places in frameworks')),
    tables: z.array(z.object({ id: z.string(), title: textSchema, columns: count, rules: count })),
    elements: count,
    codes: count,
    rules: count,
  })
  .meta(named('PackageSummary', '可以执行的标准，简述', 'a standard that runs, in short'))

/** The standards that can be run. */
export const packageListSchema = z
  .object({ items: z.array(packageSummarySchema), total: count })
  .meta(named('PackageList', '可以执行的标准', 'the standards that run'))

const ruleSchema = z
  .object({
    id: z.string(),
    table: z.string(),
    kind: z.string().meta(says('规则的种类', 'kind of the rule', 'among')),
    title: textSchema.meta(says('要求什么，一句话', 'what it asks for, in a sentence')),
    clause: z.string().meta(says('规定它的章条', 'clause that asks for it')),
    severity: z.enum(severities),
    dimension: z.enum(dimensions).meta(says('数据质量特性（GB/T 36344）', 'dimension of quality (GB/T 36344)')),
    columns: z.array(z.string()),
    threshold: z
      .object({ rows: count.optional(), share: z.string().optional() })
      .meta(says('容许的条数与份额', 'records and share that may fail')),
  })
  .meta(named('PackageRule', '一条规则', 'a rule'))

const elementSchema = z
  .looseObject({
    id: z.string().meta(says('标识符', 'identifier')),
    name: textSchema,
    definition: textSchema,
    type: z.enum(columnTypes).meta(says('数据类型', 'data type')),
    status: z.enum(elementStatuses).meta(says('状态', 'status')),
    clause: z.string().meta(says('规定它的章条', 'clause that fixes it')),
  })
  .meta(
    named('DataElement', '数据元；其余属性如标准包所写', 'a data element; further attributes as the package has them'),
  )

const codeListSchema = z
  .looseObject({
    id: z.string(),
    title: textSchema,
    entries: z.array(
      z.looseObject({
        code: z.string(),
        zh: z.string(),
        en: z.string(),
        from: daySchema.optional().meta(says('自此日有效', 'first day of validity')),
        until: daySchema.optional().meta(says('至此日有效', 'last day of validity')),
      }),
    ),
  })
  .meta(named('CodeList', '代码表', 'a code list'))

const tableSchema = z
  .looseObject({
    id: z.string(),
    name: textSchema,
    clause: z.string(),
    columns: z.array(z.looseObject({ name: z.string(), element: z.string(), required: z.boolean() })),
    key: z.array(z.string()).meta(says('主键', 'primary key')),
  })
  .meta(named('PackageTable', '一张表：列即数据元', 'a table: columns that are data elements'))

const requirementSchema = z
  .object({
    clause: z.string().nullable(),
    item: z.string().nullable(),
    text: z.string(),
    state: z
      .enum(['executed', 'judged', 'untested', 'open'])
      .meta(says('机器执行、由人判断、不检验、未说明', 'executed, judged by people, untested, not said')),
    rules: z.array(z.string()),
    note: textSchema.nullable(),
  })
  .meta(named('CoveredRequirement', '一条要求的执行情况', 'what becomes of a requirement'))

const sampleSchema = z.object({
  id: z.string(),
  files: z.array(z.string()),
  asOf: daySchema.nullable(),
  now: instantSchema.nullable(),
})

/** All that runs of a standard. */
export const packageSchema = packageSummarySchema
  .extend({
    sha256: z.string().meta(says('决定所执行内容的文件的摘要', 'digest of the files that decide what runs')),
    elements: z.array(elementSchema),
    codes: z.array(codeListSchema),
    tables: z.array(tableSchema),
    rules: z.array(ruleSchema),
    coverage: z
      .object({
        requirements: z.array(requirementSchema),
        counts: z.object({ executed: count, judged: count, untested: count, open: count }),
        share: z.string().nullable(),
        unknown: z.array(z.string()),
      })
      .nullable(),
    samples: z.array(sampleSchema),
  })
  .meta(named('Package', '可以执行的标准，全部', 'a standard that runs, all of it'))

/** What a browser needs to run the checks of a standard by itself. */
export const preparedStandardSchema = z
  .object({
    standard: z.object({ id: idSchema, edition: z.string(), title: textSchema }),
    notice: textSchema.nullable(),
    rules: z.record(z.string(), z.unknown()).meta(says('标准包中可执行的部分', 'the part of the package that runs')),
    sha256: z.string(),
    tree: z.record(z.string(), z.unknown()).meta(says('质量指标树', 'tree of quality indicators')),
    version: z.string(),
  })
  .meta(named('PreparedStandard', '供浏览器执行的标准', 'a standard for a browser to run'))
