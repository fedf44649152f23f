import type { Finding } from '../finding.ts'
import { ChunkDecoder } from './chunk-decoder.ts'
import type { TextEncoding } from './encoding-guess.ts'
import { attempt, refuse } from './fault.ts'
import { defaultLimits, type Limits } from './limits.ts'

/** A text with how it was read. `text` is empty when an error among the findings says that it cannot be read. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** A byte order mark stood at the start; it is not part of the text. */
  readonly bom: boolean
  /** Lost or doubtful characters, each with its line. */
  readonly findings: readonly Finding[]
}

export interface DecodeOptions {
  /** Given when it is known; otherwise found out. */
  readonly encoding?: TextEncoding
  readonly limits?: Limits
}

/**
 * Decodes a file to text: by its byte order mark, else as UTF-16 when its zero bytes say so, else as strict UTF-8,
 * else as GB18030. Lines in another encoding than the rest are read in theirs. Nothing is replaced without a finding.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const limits = options.limits ?? defaultLimits
  const decoder = new ChunkDecoder({ ...options, limits })
  const decoded = attempt(() => {
    if (bytes.length > limits.textBytes) refuseLongText(bytes.length, limits.textBytes)
    return decoder.decodeWhole(bytes)
  })
  return {
    text: decoded.value ?? '',
    encoding: decoder.encoding,
    bom: decoder.bom,
    findings: [...decoded.findings, ...decoder.tally.findings],
  }
}

function refuseLongText(bytes: number, limit: number): never {
  const megabytes = (count: number) => Math.round(count / 1024 / 1024)
  return refuse({
    rule: 'text-too-long',
    message: {
      zh: `文件有 ${megabytes(bytes)} MB，超过一次读取的上限 ${megabytes(limit)} MB。`,
      en: `The file has ${megabytes(bytes)} MB, more than the ${megabytes(limit)} MB that are read at once.`,
    },
    evidence: { bytes, limit },
    fix: { zh: '请把文件拆分成几个较小的文件。', en: 'Split the file into smaller ones.' },
  })
}
