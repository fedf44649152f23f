/** Longest line that is read: no record of ours comes near it, and a hostile file shall not fill the memory. */
const longest = 64 * 1024 * 1024

/** Cuts a stream of bytes into lines, each with its line break where it has one. */
export async function* eachLine(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  let held = 0
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield Buffer.concat([...rest, bytes.subarray(from, end + 1)])
      from = end + 1
      rest = []
      held = 0
    }
    rest.push(bytes.subarray(from))
    held += bytes.length - from
    if (held > longest) throw new RangeError(`a line is longer than ${longest} bytes`)
  }
  if (held > 0) yield Buffer.concat(rest)
}
