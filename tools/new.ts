import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * `npm run new <what> <name>` writes the two files of a catalogue entry and its line in the list. What it writes passes
 * the types and fails the catalogue's test until its document says something.
 */
const server = resolve(import.meta.dirname, '../packages/server/src')
const lint = resolve(import.meta.dirname, '../packages/core/src/lint')
const kinds = resolve(import.meta.dirname, '../packages/core/src/checks/kind')

interface Shape {
  readonly folder: string
  readonly list: string
  readonly suffix: string
  readonly code: (name: string, variable: string) => string
  readonly example: (name: string) => string
}

const shapes: Readonly<Record<string, Shape>> = {
  command: {
    folder: join(server, 'cli/commands'),
    list: join(server, 'cli/commands.ts'),
    suffix: 'Command',
    code: commandCode,
    example: name => `\`\`\`console\n$ biaochi ${name.replaceAll('-', ' ')}\n? 0\n\`\`\`\n`,
  },
  route: {
    folder: join(server, 'api/routes'),
    list: join(server, 'api/resources.ts'),
    suffix: 'Resource',
    code: routeCode,
    example: name => `\`\`\`http\nGET /api/v1/${name}\n200\n\`\`\`\n`,
  },
  page: {
    folder: join(server, 'portal/pages'),
    list: join(server, 'portal/pages.ts'),
    suffix: 'Page',
    code: pageCode,
    example: name => `\`\`\`http\nGET /${name}\n200\n\`\`\`\n`,
  },
  rule: {
    folder: join(lint, 'rules'),
    list: join(lint, 'list.ts'),
    suffix: '',
    code: ruleCode,
    example: name => `\`\`\`draft pass\n\`\`\`\n\n\`\`\`draft fail\n? ${name} at 4\n\`\`\`\n`,
  },
  kind: {
    folder: join(kinds, 'kinds'),
    list: join(kinds, 'list.ts'),
    suffix: '',
    code: kindCode,
    example: () => `\`\`\`yaml\ncheck: { column: 名称 }\n\`\`\`\n\n\`\`\`csv\n名称,fails\n甲,no\n\`\`\`\n`,
  },
}

const [what = '', name = ''] = process.argv.slice(2)
const shape = shapes[what]
if (!shape || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error(`npm run new <${Object.keys(shapes).join('|')}> <name-in-kebab-case>`)
  process.exit(2)
}
write(shape, name)

function write(entry: Shape, kebab: string): void {
  const code = join(entry.folder, `${kebab}.ts`)
  if (existsSync(code)) throw new Error(`${code} exists already`)
  const variable = kebab.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) + entry.suffix
  writeFileSync(code, entry.code(kebab, variable))
  writeFileSync(join(entry.folder, `${kebab}.md`), `# ${kebab}\n\n${entry.example(kebab)}`)
  writeFileSync(entry.list, addToList(readFileSync(entry.list, 'utf8'), kebab, variable, entry.folder))
  console.log(`${code}\n${code.replace(/ts$/, 'md')}\n${entry.list}`)
}

/** Puts the import after the last one and the name at the end of the list: the last array that ends on a line of its own. */
function addToList(text: string, kebab: string, variable: string, folder: string): string {
  const imports = [...text.matchAll(/^import .*$/gm)]
  const last = imports.at(-1)
  const end = last ? last.index + last[0].length : 0
  const path = `./${folder.split('/').at(-1)}/${kebab}.ts`
  const withImport = `${text.slice(0, end)}\nimport { ${variable} } from '${path}'${text.slice(end)}`
  const close = [...withImport.matchAll(/^\]/gm)].at(-1)?.index ?? withImport.lastIndexOf(']')
  const before = withImport.slice(0, close).trimEnd().replace(/,$/, '')
  return `${before}, ${variable}${withImport.slice(close)}`
}

function commandCode(kebab: string, variable: string): string {
  return `import { type Call, type Command, exitCode } from '../command.ts'

/** \`biaochi ${kebab.replaceAll('-', ' ')}\`: … */
export const ${variable}: Command = {
  name: '${kebab.replaceAll('-', ' ')}',
  title: { zh: '', en: '' },
  formats: ['text', 'json'],
  run,
}

async function run(call: Call) {
  call.terminal.out('')
  return exitCode.ok
}
`
}

function routeCode(kebab: string, variable: string): string {
  return `import type { Resource } from '../route.ts'

/** … */
export const ${variable}: Resource = { name: '${kebab}', title: { zh: '', en: '' }, routes: [] }
`
}

function pageCode(kebab: string, variable: string): string {
  return `import { html } from '../html.ts'
import type { Page } from '../page.ts'

/** … */
export const ${variable}: Page = {
  name: '${kebab}',
  title: { zh: '', en: '' },
  paths: ['/${kebab}'],
  section: null,
  show: async () => ({ title: '', main: () => html\`\` }),
}
`
}

function ruleCode(kebab: string, variable: string): string {
  return `import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** … */
export const ${variable}: Rule = {
  id: '${kebab}',
  code: '',
  title: { zh: '', en: '' },
  basis: clause2020(''),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '', en: '' },
  *check() {},
}
`
}

function kindCode(kebab: string, variable: string): string {
  return `import * as z from 'zod'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { overRecord, present } from '../operand.ts'

const options = z.strictObject({ column: columnSchema })
type Options = z.infer<typeof options>

/** … */
export const ${variable} = defineKind<Options>({
  id: '${kebab}',
  title: { zh: '', en: '' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column }, { columnOf, missing }) =>
    overRecord(present(columnOf(column), missing), { op: 'constant-condition', value: false }),
  judge: (cells, { column }, { missing }) => (isMissing(cells(column), missing) ? null : false),
  sentence: ({ column }) => ({ zh: \`“\${column}”\`, en: \`“\${column}”\` }),
  explain: ([value = '']) => ({ zh: \`“\${value}”\`, en: \`“\${value}”\` }),
})
`
}
