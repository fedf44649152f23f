import { parentPort, workerData } from 'node:worker_threads'
import { type FileTask, runFileTask } from './file-task.ts'

parentPort?.postMessage(await runFileTask(workerData as FileTask))
