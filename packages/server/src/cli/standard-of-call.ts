import { stat } from 'node:fs/promises'
import type { Checked } from '@biaochi/core/registry/schema-findings.ts'
import type { RunnableStandard } from '../actions/read-runnable.ts'
import type { Call } from './command.ts'
import { findingLines } from './terminal.ts'

/** The standard that a word of the command line names, by its folder or its id; null after saying why there is none. */
export async function readStandardOf(call: Call, word: string): Promise<RunnableStandard | null> {
  const { findStandardFolder, readRunnable } = await import('../actions/read-runnable.ts')
  const folder = findStandardFolder(call.path(word), word)
  const isFile = (await stat(call.path(word)).catch(whenAbsent))?.isFile() ?? false
  const { value, findings } = folder
    ? await readRunnable(folder)
    : isFile
      ? await readSchema(call.path(word))
      : { value: null, findings: [standardUnknown(word)] }
  if (!value && call.format === 'json') call.terminal.out(JSON.stringify({ refused: findings }, null, 2))
  else for (const finding of findings) call.terminal.err(findingLines(finding, call.language))
  return value
}

/** A schema of another format is as good as a package; what of it does not come along is said. */
async function readSchema(path: string): Promise<Checked<RunnableStandard>> {
  const { importSchema } = await import('../actions/import-package.ts')
  const { value, findings } = await importSchema(path)
  return { value: value?.standard ?? null, findings }
}

function standardUnknown(word: string) {
  return {
    rule: 'standard-unknown',
    severity: 'error',
    message: {
      zh: `“${word}”不是标准包的文件夹，也不是随程序提供的标准。`,
      en: `“${word}” is neither the folder of a package nor a standard that comes with the program.`,
    },
    at: {},
    fix: {
      zh: '文件夹里应有 standard.yaml；biaochi package list 列出随程序提供的标准。',
      en: 'A folder has a standard.yaml; biaochi package list shows the standards that come with the program.',
    },
  } as const
}

/** Day and moment of a run: as `--as-of` and `--now` say, else today in Shanghai and this moment. */
export function momentOf(
  asOf: string | undefined,
  now: string | undefined,
): { readonly asOf: string; readonly now: string } {
  const moment = now === undefined ? new Date() : new Date(now)
  const shanghai = new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  return { asOf: asOf ?? shanghai, now: moment.toISOString() }
}

function whenAbsent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null
  throw failure
}
