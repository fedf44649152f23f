import type { Text } from '../../../finding.ts'

/** Why a set rule was given up: what it must remember is more than it may. */
export function outOfMemory(budget: number): Text {
  const megabytes = Math.round(budget / 2 ** 20)
  return {
    zh: `本规则须记住的内容超过 ${megabytes} MB，字节引擎未执行；请改用 DuckDB 引擎，或拆分文件后再查。`,
    en: `What this rule must remember is more than ${megabytes} MB, so the bytes engine did not run it; use the DuckDB engine, or check the file in parts.`,
  }
}
