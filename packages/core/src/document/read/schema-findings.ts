import type * as z from 'zod'
import { en, zhCN } from 'zod/locales'
import type { Finding, Place } from '../../finding.ts'

/** One step of a path into a value: a member or an index. */
type Step = string | number

const most = 20

/** Why a value does not fit a schema, the first twenty reasons, each with its JSON Pointer. */
export function schemaFindings(
  schema: z.ZodType,
  value: unknown,
  { rule, placeOf }: { readonly rule: string; readonly placeOf: (path: readonly Step[]) => Place },
): Finding[] {
  const english = schema.safeParse(value, { error: en().localeError }).error?.issues ?? []
  const chinese = schema.safeParse(value, { error: zhCN().localeError }).error?.issues ?? []
  return english.slice(0, most).map((issue, index): Finding => {
    const path = issue.path.map(step => (typeof step === 'number' ? step : String(step)))
    const pointer = path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
    return {
      rule,
      severity: 'error',
      message: {
        zh: `${pointer || '/'}：${chinese[index]?.message ?? issue.message}`,
        en: `${pointer || '/'}: ${issue.message}`,
      },
      at: { pointer, ...placeOf(path) },
    }
  })
}
