import { say } from '@biaochi/core/language.ts'
import { type Call, type Command, exitCode } from '../command.ts'

/** `biaochi index rebuild`: the search index anew, from the store. */
export const indexRebuildCommand: Command = {
  name: 'index rebuild',
  title: { zh: '由库重建检索索引', en: 'Build the search index anew from the store' },
  formats: ['text', 'json'],
  run: rebuild,
}

async function rebuild(call: Call) {
  const context = await call.open()
  const standards = await context.index.rebuild()
  const clauses = await context.clauses.rebuild()
  if (call.format === 'json') call.terminal.out(JSON.stringify({ standards, clauses }))
  else {
    const text = {
      zh: `索引已重建：${standards} 条标准记录，${clauses} 个章条。`,
      en: `The index was built anew: ${standards} records of standards, ${clauses} clauses of documents.`,
    }
    call.terminal.out(say(text, call.language))
  }
  return exitCode.ok
}
