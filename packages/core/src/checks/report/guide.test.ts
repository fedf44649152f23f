import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { changeWords } from './compare/comparison-words.ts'
import { reportFormats } from './report-formats.ts'
import { reportOf } from './report-under-test.ts'
import { statusWords, verdictWords } from './report-words.ts'

const guide = readFileSync(new URL('../../../../../docs/guide/check-report.md', import.meta.url), 'utf8')

it.each(reportFormats.map(one => [one.id, one] as const))(
  'the guide tells of the form %s',
  (id, { ending, mediaType }) => {
    expect(guide).toContain(`| \`${id}\` | \`${ending}\` | \`${mediaType.split(';')[0]}\` |`)
  },
)

const [rule] = reportOf().rules
it.each([
  ...Object.keys(reportOf()),
  ...Object.keys(rule ?? {}),
  ...Object.keys(rule?.samples[0] ?? {}),
  ...Object.keys(verdictWords),
  ...Object.keys(statusWords),
  ...Object.keys(changeWords),
])('the guide tells of `%s`', word => {
  expect(guide).toMatch(new RegExp(`\`${word}(?:\\[\\])?\``))
})
