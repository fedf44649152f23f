import { canonicalise, type Json } from './canonical.ts'
import type { LogEvent } from './event.ts'

const members = 'action actor at body id prev seq subject v'
/** Far more than any event of ours; a hostile file shall not exhaust the stack of whoever walks over it. */
const deepest = 100
const digestShape = /^[0-9a-f]{64}$/

/** Reads the bytes of an event as strictly as they are written; null for anything but the canonical JSON of an event. */
export function readEvent(canonical: string): LogEvent | null {
  const value = parseCanonical(canonical)
  return isEvent(value) ? value : null
}

function parseCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isShallow(value, deepest) && canonicalise(value) === text ? value : null
  } catch (error) {
    // Not JSON, a lone surrogate, or nested deeper than the engine's stack.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

type Members = { readonly [name: string]: Json | undefined }

function isEvent(value: unknown): value is LogEvent {
  if (!isObject(value) || Object.keys(value).join(' ') !== members) return false
  const { v, seq, id, at, action, actor, subject, body, prev } = value
  return (
    v === 1 &&
    Number.isSafeInteger(seq) &&
    [id, at, action].every(text => typeof text === 'string') &&
    isObject(actor) &&
    isObject(subject) &&
    [subject.type, subject.id].every(text => typeof text === 'string') &&
    isObject(body) &&
    isObject(prev) &&
    [prev.sha256, prev.sm3].every(text => typeof text === 'string' && digestShape.test(text))
  )
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every(member => isShallow(member, depth - 1))
}
