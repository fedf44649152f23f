/*
 * The client of DuckDB decodes texts without saying that a byte order mark at their start is to stay: in this process
 * decoders keep it, since a cell that begins with one is not the same without. To be imported before the client.
 */
globalThis.TextDecoder = class extends TextDecoder {
  constructor(label?: string, options?: ConstructorParameters<typeof TextDecoder>[1]) {
    super(label, { ...options, ignoreBOM: true })
  }
}
