import { isUtf8 } from 'node:buffer'
import { readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { type JudgeConstants, startJudge } from '@biaochi/core/checks/bytes/generate/start-judge.ts'
import { type Piece, PieceReader } from '@biaochi/core/checks/bytes/scan/piece-reader.ts'
import type { ScanTerms } from '@biaochi/core/checks/bytes/scan/scan-window.ts'

/** What a worker is given: a file that is open in this process, how to read it, and the program that judges. */
export interface PieceWorkerTask {
  readonly file: number
  readonly terms: ScanTerms
  readonly source: string
  readonly constants: JudgeConstants
}

const { file, terms, source, constants } = workerData as PieceWorkerTask
const judge = startJudge(source, constants)
const reader = new PieceReader({ ...terms, isUtf8 }, judge, (into, position) => readAll(file, into, position))

parentPort?.on('message', ({ ordinal, piece }: { ordinal: number; piece: Piece }) => {
  const answer = reader.read(piece)
  parentPort?.postMessage({ ordinal, answer }, [...answer.state.transfer])
})

/** A single read may give less than there is. */
function readAll(file: number, into: Uint8Array, position: number): number {
  let length = 0
  for (;;) {
    const read = readSync(file, into, length, into.length - length, position + length)
    length += read
    if (read === 0 || length === into.length) return length
  }
}
