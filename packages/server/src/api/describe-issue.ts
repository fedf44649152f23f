import type { Text } from '@biaochi/core/finding.ts'
import type { z } from 'zod'

/** What is wrong with a value, without its name and without a full stop. Messages of our schemas are “zh / en”. */
export function describeIssue(issue: z.core.$ZodIssue, seen: unknown): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { zh: '没有这个名称', en: 'there is no such name' }
    case 'invalid_type':
      return seen === undefined ? { zh: '缺少', en: 'is missing' } : mustBe(issue.expected)
    case 'too_big':
      return bounded(issue.origin, { zh: '最多', en: 'at most' }, issue.maximum)
    case 'too_small':
      return bounded(issue.origin, { zh: '至少', en: 'at least' }, issue.minimum)
    case 'invalid_value': {
      const values = issue.values.map(String)
      return { zh: `须为以下之一：${values.join('、')}`, en: `must be one of ${values.join(', ')}` }
    }
    case 'invalid_format':
      return { zh: '写法不对', en: 'is not spelt as it must be' }
    case 'custom': {
      const [zh = '', en = zh] = issue.message.split(' / ')
      return { zh, en }
    }
    default:
      return { zh: `不合规定（${issue.message}）`, en: `is not as documented (${issue.message})` }
  }
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'an integer' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
}

function mustBe(expected: string): Text {
  const name = typeNames[expected] ?? { zh: expected, en: expected }
  return { zh: `须为${name.zh}`, en: `must be ${name.en}` }
}

function bounded(origin: string, side: Text, bound: number | bigint): Text {
  const ending = bound === 1 ? '' : 's'
  if (origin === 'string')
    return { zh: `${side.zh} ${bound} 个字符`, en: `must have ${side.en} ${bound} character${ending}` }
  if (origin === 'array') return { zh: `${side.zh} ${bound} 个`, en: `must have ${side.en} ${bound} value${ending}` }
  return { zh: `${side.zh}为 ${bound}`, en: `must be ${side.en} ${bound}` }
}
