import { isUtf8 } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { type JudgeConstants, startJudge } from '@biaochi/core/checks/bytes/generate/start-judge.ts'
import { type Piece, PieceReader } from '@biaochi/core/checks/bytes/scan/piece-reader.ts'
import type { ScanTerms } from '@biaochi/core/checks/bytes/scan/scan-window.ts'
import { readAllSync } from './open-bytes.ts'

/** What a worker is given: a file that is open in this process, how to read it, and the program that judges. */
export interface PieceWorkerTask {
  readonly file: number
  readonly terms: ScanTerms
  readonly source: string
  readonly constants: JudgeConstants
}

const { file, terms, source, constants } = workerData as PieceWorkerTask
const judge = startJudge(source, constants)
const reader = new PieceReader({ ...terms, isUtf8 }, judge, (into, position) => readAllSync(file, into, position))

parentPort?.on('message', ({ ordinal, piece }: { ordinal: number; piece: Piece }) => {
  const answer = reader.read(piece)
  parentPort?.postMessage({ ordinal, answer }, [...answer.state.transfer])
})
