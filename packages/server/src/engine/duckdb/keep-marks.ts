/*
 * The client of DuckDB decodes texts without saying that a byte order mark at their start is to stay: in this process
 * decoders keep it, since a cell that begins with one is not the same without. To be imported before the client.
 */
globalThis.TextDecoder = class extends TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions) {
    super(label, { ...options, ignoreBOM: true })
  }
}
