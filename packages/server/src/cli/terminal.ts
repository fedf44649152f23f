import type { Finding } from '@biaochi/core/finding.ts'
import { type Language, say } from '@biaochi/core/language.ts'
import { describePlace } from './describe-place.ts'

/** Where a command writes: data on `out`, everything said to a person on `err`. */
export interface Terminal {
  /** Writes data, a line break added. */
  out(text: string): void
  /** Writes data as it is. */
  outRaw(bytes: Uint8Array | string): void
  /** Says something to the person, a line break added. */
  err(text: string): void
  /** Redraws one line of progress; silent where nobody watches. */
  progress(text: string | null): void
  /** False once the reader of the data has gone: what takes long to write may stop. */
  isRead(): boolean
}

interface Stream {
  write(chunk: string | Uint8Array): boolean
  readonly isTTY?: boolean
}

/** A terminal over two streams; progress is drawn only on a TTY. */
export function makeTerminal(out: Stream, err: Stream, isRead = () => true): Terminal {
  let drawn = false
  const clear = () => {
    if (drawn) err.write('\r\u001B[K')
    drawn = false
  }
  return {
    out: text => out.write(`${withoutControls(text)}\n`),
    outRaw: bytes => out.write(bytes),
    err: text => {
      clear()
      err.write(`${withoutControls(text)}\n`)
    },
    progress: text => {
      if (!err.isTTY) return
      clear()
      if (text === null) return
      err.write(text)
      drawn = true
    },
    isRead,
  }
}

/** Names and values come from files of strangers: their control characters, those of the direction of writing among them, are shown, for a terminal would obey them. */
function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, control => {
    const code = control.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
  })
}

/** A finding as lines for a person: severity and place, what is wrong, how to mend it. */
export function findingLines(finding: Finding, language: Language): string {
  const words = {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '警告', en: 'warning' },
    info: { zh: '提示', en: 'info' },
  }
  const place = describePlace(finding.at, language)
  const head = `${say(words[finding.severity], language)} [${finding.rule}]${place ? ` ${place}` : ''}`
  const fix = finding.fix ? `\n    → ${say(finding.fix, language)}` : ''
  return `${head}\n    ${say(finding.message, language)}${fix}`
}
