/**
 * The few things beyond ECMAScript that core may use: both Node and browsers have them.
 * Core is compiled without the libraries of either, so that the compiler finds any other use of a platform.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
}
