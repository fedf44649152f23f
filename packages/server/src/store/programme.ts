import type { Reader, Writer } from './connection.ts'

/** A programme as the store sees it: one JSON document per version. */
export interface StoredProgramme {
  /** `shanghai-2022`; part of addresses. */
  readonly id: string
  /** Counts up from 1. */
  readonly version: number
}

/** Stores a new version of a programme. The event that tells of it names `programmeState(programme)` among its records. */
export async function saveProgramme<P extends StoredProgramme>(_tx: Writer, _programme: P): Promise<void> {
  throw new Error('not built yet')
}

/** The newest version of a programme, null for an unknown one. The caller knows its shape: `loadProgramme<Programme>(…)`. */
export async function loadProgramme<P extends StoredProgramme>(_reader: Reader, _id: string): Promise<P | null> {
  throw new Error('not built yet')
}

/** Ids of the programmes. */
export async function listProgrammes(_reader: Reader): Promise<string[]> {
  throw new Error('not built yet')
}
