/** What `writePdf` hands to its child process. */
export interface PdfTask {
  readonly main: string
  readonly layout: { readonly path: string; readonly source: string }
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly fonts: readonly string[]
  /** An empty folder: what a picture may lead to lies in it. */
  readonly folder: string
  /** Most megabytes of the whole process. */
  readonly memory: number
}

/** What the child process gives back: a PDF, or why there is none. */
export type PdfAnswer =
  | { readonly reason: string }
  | {
      readonly pdf: Uint8Array
      readonly pages: number
      /** Why it is no PDF/UA-1; null when it is. */
      readonly refused: string | null
      /** Paths of pictures that could not be read. */
      readonly broken: readonly string[]
      /** Characters that no font has. */
      readonly missing: readonly string[]
    }
