/** How much a reader takes in before it refuses; each figure is far above real files and far below what hurts a server. */
export interface Limits {
  /** Entries of a zip archive. The largest real DOCX and XLSX files seen have a few hundred. */
  readonly zipEntries: number
  /** Bytes that may be held in memory at once from one archive, or text characters kept from it. */
  readonly heldBytes: number
  /** Bytes that may pass through from one archive in all: a sheet of 1,048,576 rows by 20 columns is about 1 GB of XML. */
  readonly streamedBytes: number
  /** Bytes of a part that lists things, such as sheets, styles or relations; bloated styles of real workbooks reach 10 MB. */
  readonly listBytes: number
  /** Inflated bytes per deflated byte. Office XML reaches 10 to 60; DEFLATE cannot pass 1032, which is what bombs use. */
  readonly inflationRatio: number
  /** Entries that inflate to less than this are not judged by their ratio: a short repetitive part may well reach 300. */
  readonly ratioFloorBytes: number
  /** Open elements at one time. Word nests tables some dozens deep; 256 is what libxml2 allows too. */
  readonly xmlDepth: number
  /** Attributes of one element. A Word root element declares about 40 namespaces. */
  readonly xmlAttributes: number
  /** Namespace declarations in force at one place. */
  readonly xmlNamespaces: number
  /** Characters of one tag, comment or instruction. Text between tags has no such limit, it comes in pieces. */
  readonly xmlTagChars: number
  /** Elements and texts of a tree that is kept whole. */
  readonly xmlNodes: number
  /** Bytes of a text that is decoded into one string; V8 ends at 2^29 characters. Larger ones are read in pieces. */
  readonly textBytes: number
  /** Bytes (in CSV: characters) of one line. A line longer than this is a file without line ends. */
  readonly lineBytes: number
  /** Characters of one quoted CSV field; a longer one is a quote that was never closed. */
  readonly quotedChars: number
  /** Columns of a table: Excel's own limit. */
  readonly columns: number
  /** Rows of a sheet: Excel's own limit. */
  readonly sheetRows: number
  /** Findings kept per rule; further ones are only counted. */
  readonly samples: number
}

const megabyte = 1024 * 1024

/** The limits that hold unless the caller gives others. */
export const defaultLimits: Limits = {
  zipEntries: 2_000,
  heldBytes: 200 * megabyte,
  streamedBytes: 2_048 * megabyte,
  listBytes: 32 * megabyte,
  inflationRatio: 200,
  ratioFloorBytes: megabyte,
  xmlDepth: 256,
  xmlAttributes: 256,
  xmlNamespaces: 1_000,
  xmlTagChars: megabyte,
  xmlNodes: 5_000_000,
  textBytes: 256 * megabyte,
  lineBytes: 16 * megabyte,
  quotedChars: 4 * megabyte,
  columns: 16_384,
  sheetRows: 1_048_576,
  samples: 100,
}

/** The default limits with some replaced. */
export function limitsWith(changes: Partial<Limits> = {}): Limits {
  return { ...defaultLimits, ...changes }
}
