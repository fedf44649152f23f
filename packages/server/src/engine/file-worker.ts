import { parentPort, workerData } from 'node:worker_threads'
import { type FileTaskKind, type FileTasks, runFileTask } from './file-task.ts'

/** What `runInThread` hands to its thread. */
export interface ThreadTask {
  readonly kind: FileTaskKind
  readonly asked: FileTasks[FileTaskKind]['asked']
}

const { kind, asked } = workerData as ThreadTask
parentPort?.postMessage(await runFileTask(kind, asked as FileTasks[typeof kind]['asked']))
