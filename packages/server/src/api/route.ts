import type { Readable } from 'node:stream'
import type { Finding, Text } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { z } from 'zod'
import type { Context } from '../actions/context.ts'
import type { Refusal } from '../actions/refusal.ts'

/** What the parts of a request look like; a part that a route does not have is `null`. */
export interface RequestShape {
  readonly path: z.ZodObject | null
  readonly query: z.ZodObject | null
  /** By media type; `file` for bytes that the action reads itself. */
  readonly body: Readonly<Record<string, z.ZodType | 'file'>> | null
}

/** The value of a part. */
type Part<Schema> = Schema extends z.ZodType ? z.output<Schema> : null
type Body<Shape extends RequestShape> =
  Shape['body'] extends Readonly<Record<string, infer Schema>>
    ? Schema extends z.ZodType
      ? z.output<Schema>
      : Uint8Array
    : null

/** One request, its parts read and checked. */
export interface Call<Shape extends RequestShape = RequestShape> {
  /** Its actor is the holder of the token for writes. */
  readonly context: Context
  readonly path: Part<Shape['path']>
  readonly query: Part<Shape['query']>
  readonly body: Body<Shape>
  readonly mediaType: string
  readonly language: Language
  /** Revision in If-Match, 0 for what must not exist yet; null for whatever there is. */
  readonly expected: number | null
  /** Path below which the API is served, `/api/v1`, the base path before it. */
  readonly root: string
  /** The OpenAPI document of all routes. */
  document(): object
}

/** What a route answers when it did what was asked: a value as JSON, a file, or a stream. */
export type Answer = AnswerFacts &
  (
    | { readonly body: object }
    | { readonly file: Uint8Array; readonly media: string }
    | { readonly stream: () => Readable; readonly media: string }
  )

interface AnswerFacts {
  /** 200 unless given. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Revision of a resource that may be changed: becomes part of the ETag. */
  readonly revision?: number
}

/** A success that a route documents. */
export interface Success {
  readonly status: number
  readonly text: Text
  /** By media type; a string is an example of a text. */
  readonly content: Readonly<Record<string, z.ZodType | string>>
}

/** An operation of the API. */
export interface Route<Shape extends RequestShape = RequestShape> {
  /** Operation id; published ids are never renamed or reused. */
  readonly id: string
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/api/v1`, `/standards/{id}`. */
  readonly address: string
  readonly title: Text
  readonly text: Text
  /** True when it changes state: it then needs a token. */
  readonly writes: boolean
  /** When it needs If-Match; `or-new`: with `If-None-Match: *` it makes what is not there yet. */
  readonly guarded?: 'if-there' | 'or-new'
  readonly request: Shape
  readonly success: Success
  /** Rules of `problem-kinds.ts` that it answers with beyond those that every route has. */
  readonly problems: readonly string[]
  /** Largest body in bytes; 64 kB unless given. */
  readonly bodyLimit?: number
  run(call: Call<Shape>): Promise<Answer | Refusal>
}

/** An entry of the catalogue of routes: everything about one resource; `<name>.md` beside it documents it. */
export interface Resource {
  /** The name of its file. */
  readonly name: string
  readonly title: Text
  readonly routes: readonly Route[]
}

/** Checks a route's types and forgets the exact ones, so that routes can stand in one list. */
export function defineRoute<Shape extends RequestShape>(route: Route<Shape>): Route {
  return route
}

/** A refusal with one finding. */
export function refuse(rule: string, message: Text, more: Partial<Finding> = {}): Refusal {
  return { refused: [{ rule, severity: 'error', message, at: {}, ...more }] }
}
