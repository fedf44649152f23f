import type { SentFile } from '../actions/check-sent-data.ts'

/** Files and fields of a form that was sent. */
export interface SentForm {
  readonly files: readonly SentFile[]
  readonly fields: Readonly<Record<string, string>>
}

/** Reads `multipart/form-data` (RFC 7578) by the boundary that it begins with; null for what is none. */
export async function readSentForm(body: Uint8Array): Promise<SentForm | null> {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 200)).toString('latin1')
  const boundary = /^--([\w'()+,./:=? -]{1,70})\r\n/.exec(start)?.[1]
  if (boundary === undefined) return null
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': `multipart/form-data; boundary="${boundary}"` },
  })
    .formData()
    .catch(notAForm)
  if (!form) return null
  const files: SentFile[] = []
  const fields: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value
    else files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { files, fields }
}

function notAForm(failure: unknown): null {
  if (failure instanceof TypeError) return null
  throw failure
}
