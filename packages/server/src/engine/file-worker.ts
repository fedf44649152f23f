import { parentPort } from 'node:worker_threads'
import { type FileTaskKind, type FileTasks, runFileTask } from './file-task.ts'

/** What `runInThread` hands to its thread. */
export interface ThreadTask {
  readonly kind: FileTaskKind
  readonly asked: FileTasks[FileTaskKind]['asked']
}

// What libraries print about a file is nobody's business; passed on and never read, it would keep the process alive.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true

// What a task throws ends the thread, and reaches whoever asked as its error.
parentPort?.on('message', async ({ kind, asked }: ThreadTask) => {
  parentPort?.postMessage(await runFileTask(kind, asked as FileTasks[typeof kind]['asked']))
})
