import type { Complaint } from '@biaochi/core/container/fault.ts'
import type { FileAnswer, FileQuestion, FileTaskKind, FileTasks } from './file-task.ts'
import { FileThread } from './file-thread.ts'
import type { ThreadTask } from './file-worker.ts'

/** Bounds of one file: milliseconds, and megabytes of the thread's heap. */
export interface FileBounds {
  readonly patience: number
  readonly heap: number
}

const ordinaryBounds: FileBounds = { patience: 30_000, heap: 768 }
/** Files that are read at one time, and those that may wait for it. */
const mostThreads = 2
const mostWaiting = 20

let running = 0
const waiting: (() => void)[] = []

/**
 * Runs a task in a thread of its own: a hostile file can end that thread only, and the server answers others meanwhile.
 * A file that takes too long or too much memory is refused, and so are files when too many wait.
 */
export async function runInThread<Kind extends FileTaskKind>(
  kind: Kind,
  asked: FileTasks[Kind]['asked'],
  bounds: FileBounds = ordinaryBounds,
): Promise<FileAnswer<FileTasks[Kind]['answer']>> {
  if (running >= mostThreads) {
    if (waiting.length >= mostWaiting) return refuse(asked, 'files-too-many')
    await new Promise<void>(resolve => waiting.push(resolve))
  } else running++
  try {
    return await runAlone({ kind, asked }, bounds)
  } finally {
    // Whoever waits takes over the place.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

async function runAlone<Value>(task: ThreadTask, bounds: FileBounds): Promise<FileAnswer<Value>> {
  const isOrdinary = bounds === ordinaryBounds
  const thread = (isOrdinary ? takeThread() : null) ?? new FileThread(bounds.heap)
  const answer = await thread.run<Value>(task, bounds.patience)
  if (isOrdinary && typeof answer !== 'string' && thread.isFit) {
    thread.rest()
    threads.push(thread)
  } else await thread.end()
  return typeof answer === 'string' ? refuse(task.asked, answer) : answer
}

/** Threads that wait for the next file: a new one has the whole program to load. */
const threads: FileThread[] = []

function takeThread(): FileThread | null {
  for (let thread = threads.pop(); thread; thread = threads.pop()) if (thread.isFit) return thread
  return null
}

function refuse({ file }: FileQuestion, rule: keyof typeof reasons): FileAnswer<never> {
  return { value: null, findings: [{ rule, severity: 'error', at: { file: file.name }, ...reasons[rule] }] }
}

const smaller = {
  zh: '请拆成几个较小的文件，或把文字复制到文本文件。',
  en: 'Split it into smaller files, or copy its text into a text file.',
}

const reasons = {
  'file-too-slow': {
    message: {
      zh: '文件太大或太复杂，半分钟内没有读完。',
      en: 'The file is too large or too intricate: half a minute was not enough to read it.',
    },
    fix: smaller,
  },
  'file-too-intricate': {
    message: { zh: '读这个文件占用的内存过多，已停止。', en: 'Reading the file took too much memory and was stopped.' },
    fix: smaller,
  },
  'files-too-many': {
    message: { zh: '现在有太多文件在排队。', en: 'Too many files are waiting at the moment.' },
    fix: { zh: '请过一分钟再试。', en: 'Try again in a minute.' },
  },
} as const satisfies Readonly<Record<string, Pick<Complaint, 'message' | 'fix'>>>
