import type { StandardPage, StandardQuery } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'

/** One page of the standards that a query asks for; refused when the cursor is not one that this list gave. */
export async function listStandards(context: Context, query: StandardQuery): Promise<StandardPage | Refusal> {
  const page = await context.index.list(query)
  if (page) return page
  return {
    refused: [
      {
        rule: 'cursor-unknown',
        severity: 'error',
        message: {
          zh: '游标不是这个列表给出的，或者排序方式已改变。',
          en: 'The cursor was not given by this list, or the order has changed since.',
        },
        at: { pointer: '/query/cursor' },
        fix: { zh: '去掉 cursor，从第一页开始。', en: 'Leave cursor out and begin with the first page.' },
      },
    ],
  }
}
