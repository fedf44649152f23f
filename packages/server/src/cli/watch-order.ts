import { readFile } from 'node:fs/promises'
import { say } from '@biaochi/core/language.ts'
import type { WatchList } from '@biaochi/core/registry/watch.ts'
import { type Call, textOption } from './command.ts'

/** The text of the file that `--from` names, nothing where it is not given. */
export async function readNumberFile(call: Call): Promise<readonly string[]> {
  const file = textOption(call, 'from')
  return file === undefined ? [] : [await readFile(call.path(file), 'utf8')]
}

/** Tells the secret of a webhook that was set, on stderr. */
export function tellSecret(call: Call, { webhook }: Pick<WatchList, 'webhook'>): void {
  if (!webhook) return
  const text = {
    zh: `验签密钥（只显示这一次）：${webhook.secret}`,
    en: `Secret that verifies signatures (shown once): ${webhook.secret}`,
  }
  call.terminal.err(say(text, call.language))
}
