import type { Finding, Place } from '../finding.ts'
import type { FrameworkLevel, FrameworkNode } from './framework.ts'
import { codeSchema } from './framework-document.ts'
import type { TextRow } from './framework-sheet-table.ts'

/** A row read as a box: the box, or why it is none. */
export interface ReadBox {
  readonly node: (FrameworkNode & { readonly at: Place }) | null
  readonly findings: readonly Finding[]
}

/** Every row by its code. */
export type RowsByCode = ReadonlyMap<string, TextRow>

const levelWords: readonly (readonly [RegExp, FrameworkLevel])[] = [
  [/^(?:domain|领域|一级|第一层|1)$/i, 'domain'],
  [/^(?:area|方面|二级|第二层|2)$/i, 'area'],
  [/^(?:topic|主题|三级|第三层|3)$/i, 'topic'],
]
const levels: readonly FrameworkLevel[] = ['domain', 'area', 'topic']

/**
 * A row of the structure sheet as a box. A parent that is not given is the longest other code that this one begins with
 * (`A2.5` → `A2` → `A`); a level that is not given follows from the number of parents.
 */
export function readBox(row: TextRow, rows: RowsByCode): ReadBox {
  const { cells, at } = row
  const code = cells.code ?? ''
  const findings = [...judgeCode(code, at), ...judgeTitles(cells, { ...at, subject: code })]
  const parent = cells.parent || guessParent(code, rows)
  const level = readLevel(cells.level ?? '') ?? levels[depthOf(parent, rows)] ?? null
  if (level === null) findings.push(levelUnknown(code, cells.level ?? '', at))
  if (level === null || findings.some(finding => finding.severity === 'error')) return { node: null, findings }
  const title = { zh: cells.title_zh ?? '', en: cells.title_en || (cells.title_zh ?? '') }
  const focus = cells.focus_zh ? { zh: cells.focus_zh, en: cells.focus_en || cells.focus_zh } : null
  const place = level !== 'domain' ? null : /^(?:base|基座|底座|基础)$/i.test(cells.place ?? '') ? 'base' : 'pillar'
  return { node: { code, parent: parent || null, level, title, focus, place, at }, findings }
}

function readLevel(text: string): FrameworkLevel | null {
  const word = text.normalize('NFKC').trim()
  return levelWords.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

function guessParent(code: string, rows: RowsByCode): string {
  for (let length = code.length - 1; length > 0; length -= 1) {
    if (rows.has(code.slice(0, length))) return code.slice(0, length)
  }
  return ''
}

function depthOf(parent: string, rows: RowsByCode): number {
  let depth = 0
  for (let at = parent; at !== '' && depth < levels.length; depth += 1) {
    const row = rows.get(at)
    at = row ? row.cells.parent || guessParent(at, rows) : ''
  }
  return depth
}

function judgeCode(code: string, at: Place): Finding[] {
  if (codeSchema.safeParse(code).success) return []
  return [
    {
      rule: 'framework-code-malformed',
      severity: 'error',
      message:
        code === ''
          ? { zh: '这一行没有编码。', en: 'This row has no code.' }
          : { zh: `“${code}”不能作编码。`, en: `“${code}” cannot be a code.` },
      at: { ...at, subject: code },
      evidence: { code },
      fix: {
        zh: '编码用字母、数字、“.”和“-”，以字母或数字开头和结尾，不超过 32 个字符，如 A2.5；它是网址的一部分。',
        en: 'A code has letters, digits, “.” and “-”, begins and ends with a letter or digit, and is at most 32 long, such as A2.5; it is part of addresses.',
      },
    },
  ]
}

function judgeTitles(cells: TextRow['cells'], at: Place): Finding[] {
  if (!cells.title_zh) {
    return [
      {
        rule: 'framework-title-missing',
        severity: 'error',
        message: { zh: `${cells.code} 没有名称。`, en: `${cells.code} has no title.` },
        at,
      },
    ]
  }
  if (cells.title_en) return []
  return [
    {
      rule: 'framework-title-untranslated',
      severity: 'warning',
      message: {
        zh: `${cells.code} 没有英文名称；英文页面上暂用中文名称。`,
        en: `${cells.code} has no English title; English pages show the Chinese one.`,
      },
      at,
    },
  ]
}

function levelUnknown(code: string, level: string, at: Place): Finding {
  return {
    rule: 'framework-level-unknown',
    severity: 'error',
    message: {
      zh: `${code} 的级别“${level}”不认得，也推不出来：它的上级多于两层。`,
      en: `The level “${level}” of ${code} is not known and cannot be told: it has more than two parents above it.`,
    },
    at: { ...at, subject: code },
    fix: { zh: '级别写“领域”“方面”或“主题”。', en: 'Write domain, area or topic.' },
  }
}
