import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Complaint } from '@biaochi/core/container/fault.ts'
import { isOldWord } from '@biaochi/core/container/file-kind.ts'
import type { FileAnswer } from './file-task.ts'

/** Time that LibreOffice gets for one file, in milliseconds. */
const patience = 60_000

/** An old Word file (.doc) as .docx, by the LibreOffice of the machine; says so when there is none, or when it is no Word file. */
export async function convertOldWord(name: string, bytes: Uint8Array): Promise<FileAnswer<Uint8Array>> {
  // LibreOffice would take what is none for plain text.
  if (!isOldWord(bytes)) return refuse(name, 'doc-not-word')
  const folder = await mkdtemp(join(tmpdir(), 'biaochi-doc-'))
  try {
    await writeFile(join(folder, 'draft.doc'), bytes)
    const failure = await runLibreOffice(folder)
    if (failure === 'absent') return refuse(name, 'doc-without-converter')
    const converted = await readFile(join(folder, 'draft.docx')).catch(whenAbsent)
    return converted && !failure ? { value: converted, findings: [] } : refuse(name, 'doc-not-converted')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Each call has a profile of its own: two on one profile would wait for each other, and macros never run. */
function runLibreOffice(folder: string): Promise<'absent' | 'failed' | null> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const how = ['--headless', '--norestore', '--convert-to', 'docx:Office Open XML Text', '--outdir', folder]
  return new Promise(resolve => {
    execFile(
      'soffice',
      [profile, ...how, join(folder, 'draft.doc')],
      { timeout: patience, killSignal: 'SIGKILL' },
      error => {
        resolve(error ? (error.code === 'ENOENT' ? 'absent' : 'failed') : null)
      },
    )
  })
}

function whenAbsent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT') return null
  throw failure
}

function refuse(name: string, rule: keyof typeof reasons): FileAnswer<never> {
  return { value: null, findings: [{ rule, severity: 'error', at: { file: name }, ...reasons[rule] }] }
}

const saveAs = { zh: '用 Word 或 WPS 打开，另存为 .docx。', en: 'Open it in Word or WPS and save it as .docx.' }

const reasons = {
  'doc-without-converter': {
    message: {
      zh: '这是旧格式的 Word 文件（.doc），本机没有安装 LibreOffice，读不了。',
      en: 'This is a Word file of the old format (.doc), and this machine has no LibreOffice to read it with.',
    },
    fix: saveAs,
  },
  'doc-not-word': {
    message: {
      zh: '这是旧格式的 Office 文件，但里面没有 Word 文档：可能是 Excel 或 PowerPoint 文件，也可能已损坏。',
      en: 'This is an Office file of the old format without a Word document in it: of Excel or PowerPoint, or damaged.',
    },
    fix: {
      zh: '请选择 Word 文档，用 Word 或 WPS 另存为 .docx。',
      en: 'Choose a Word document, saved as .docx by Word or WPS.',
    },
  },
  'doc-not-converted': {
    message: {
      zh: '这个 .doc 文件 LibreOffice 未能转换：可能已损坏、有密码或太复杂。',
      en: 'LibreOffice could not convert this .doc file: it may be damaged, protected by a password or too intricate.',
    },
    fix: saveAs,
  },
} as const satisfies Readonly<Record<string, Pick<Complaint, 'message' | 'fix'>>>
