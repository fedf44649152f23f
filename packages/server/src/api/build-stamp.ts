import { randomUUID } from 'node:crypto'

/** New at every start: a later release may word an answer differently, and a cache must not keep the old one. */
export const buildStamp: string = randomUUID()
