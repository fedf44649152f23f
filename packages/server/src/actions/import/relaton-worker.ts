import { parentPort } from 'node:worker_threads'
import { readSource } from './read-source.ts'
import type { FileBatch, ReadBatch } from './relaton-pool.ts'

if (!parentPort) throw new Error('relaton-worker.ts runs as a worker thread only')
const port = parentPort

port.on('message', async ({ index, files, options }: FileBatch) => {
  const readings = []
  for (const file of files) readings.push(await readSource(file, options))
  port.postMessage({ index, readings } satisfies ReadBatch)
})
