import { z } from 'zod'
import { named, says } from './describe.ts'
import { findingSchema } from './finding.ts'

/** A finding as a member of a problem, with the place and the sentence where RFC 9457, 3 shows them. */
export const problemErrorSchema = findingSchema
  .extend({
    detail: z.string().meta(says('所选语言的说明', 'what is wrong, in the language asked for')),
    pointer: z
      .string()
      .optional()
      .meta(says('请求中的位置，JSON Pointer', 'place in the request, JSON Pointer (RFC 6901)', '/query/limit')),
  })
  .meta(named('ProblemError', '问题中的一条发现', 'one finding of a problem'))

/** A problem (RFC 9457): what every answer that is not a success says. */
export const problemSchema = z
  .object({
    type: z
      .string()
      .meta(
        says('问题种类的说明页；稳定', 'page that explains the kind of problem; stable', '/problems/request-invalid'),
      ),
    title: z.string().meta(says('问题种类', 'kind of problem, in the language asked for')),
    status: z
      .number()
      .int()
      .meta(says('HTTP 状态码', 'HTTP status', 400)),
    detail: z.string().meta(says('这一次出了什么事、怎样改正', 'what happened this time and how to mend it')),
    instance: z.string().meta(says('请求的地址', 'address of the request', '/api/v1/standards')),
    traceId: z.string().meta(says('报告错误时请附上', 'give it when you report the error')),
    errors: z.array(problemErrorSchema).meta(says('全部发现', 'every finding')),
  })
  .meta(named('Problem', 'RFC 9457 问题描述', 'problem details (RFC 9457)'))

/** A problem as clients read it. */
export type Problem = z.output<typeof problemSchema>
