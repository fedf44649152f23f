import { readFile } from 'node:fs/promises'
import { say } from '@biaochi/core/language.ts'
import type { WatchList } from '@biaochi/core/registry/watch.ts'
import type { MadeWatch } from '../actions/new-watch.ts'
import { type Call, textOption } from './command.ts'
import { findingLines } from './terminal.ts'

/** The text of the file that `--from` names, nothing where it is not given. */
export async function readNumberFile(call: Call): Promise<readonly string[]> {
  const file = textOption(call, 'from')
  return file === undefined ? [] : [await readFile(call.path(file), 'utf8')]
}

/** Tells what is to be known of a list that was made or changed, on stderr. */
export function tellRemarks(call: Call, { findings }: Pick<MadeWatch, 'findings'>): void {
  for (const finding of findings) call.terminal.err(findingLines(finding, call.language))
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
