import type { Finding } from '../finding.ts'

/** Classes of standards as the Standardization Law (2017, Art. 2) has them, and those beyond it that a registry meets. */
export const knownClasses = [
  'national',
  'sector',
  'local',
  'group',
  'enterprise',
  'international',
  'foreign',
  'metrology',
  'military',
] as const

/** Class of a number: as of standards, and `plan` for the number of a project that is to become one. */
export const numberClasses = [...knownClasses, 'plan'] as const
export type NumberClass = (typeof numberClasses)[number]

/** Legal force: of the classes only national standards can be mandatory since 2018; older local ones survive. */
export type Force = 'mandatory' | 'recommended' | 'guidance' | 'unknown'

/** Degree of an adoption: identical, modified, not equivalent (GB/T 1.2—2020). */
export type AdoptionDegree = 'IDT' | 'MOD' | 'NEQ'

/** The finer row of the class table: each has its own way of writing a number. */
export type Scheme =
  | 'national'
  | 'national-occupational-health'
  | 'national-internal'
  | 'national-construction'
  | 'national-sample'
  | 'sector'
  | 'sector-construction'
  | 'local-province'
  | 'local-city'
  | 'local-yangtze-delta'
  | 'local-guidance'
  | 'local-construction'
  | 'group'
  | 'group-legacy'
  | 'enterprise'
  | 'iso-iec'
  | 'itu'
  | 'foreign'
  | 'metrology-regulation'
  | 'metrology-specification'
  | 'military'
  | 'plan-national'

/** A document that changes the standard whose number it follows: `/XG1-2019`, `/Amd 1:2024`, `/Cor 1:2006`. */
export interface Amendment {
  readonly kind: 'amendment' | 'corrigendum'
  /** How the number writes it: `XG`, `Amd`, `Cor`, and `DAmd`, `FDAmd` for drafts. */
  readonly mark: string
  /** Ordinal among those of the standard, `1`. */
  readonly number: string
  /** Four digits. */
  readonly year: string | null
}

/** The number of a standard, taken apart. Fields that a number lacks are null; nothing is made up. */
export interface StandardNumber {
  /** As written, every character of it. */
  readonly raw: string
  /** The one spelling that is stored and compared, `GB/T 1.1-2020`. Edition note and "all parts" are not in it. */
  readonly normal: string
  /** The spelling shown to people, `GB/T 1.1—2020`, edition note and "all parts" included. */
  readonly print: string
  readonly class: NumberClass
  readonly scheme: Scheme
  readonly force: Force
  /** `GB/T`, `DB31/T`, `T/CESA`, `DG/TJ 08`, `ISO/IEC TS`; null where a number has none (plan numbers). */
  readonly code: string | null
  /** As written, leading zeros kept: `0423`. Free text for enterprises and ITU (`H.264`). */
  readonly serial: string | null
  /** `1` of `GB/T 1.1`, `2-40` of `IEC 60335-2-40`. */
  readonly part: string | null
  /** Four digits; the two of old numbers are completed (`GB 1234-89` is of 1989). Never a date. */
  readonly year: string | null
  /** Two digits; only ITU and DIN numbers have one. */
  readonly month: string | null
  /** Text of the standard that is meant, `2018年版`. */
  readonly edition: string | null
  /** True when all parts of the standard are meant: `GB/T 20001（所有部分）`. */
  readonly allParts: boolean
  /** Outermost first: `ISO 1:2020/Amd 1:2021/Cor 1:2022` has two. */
  readonly amendments: readonly Amendment[]
  /** The standard that this one says it adopts, in brackets after the number, with the degree if given. */
  readonly adopts: { readonly number: StandardNumber; readonly degree: AdoptionDegree | null } | null
  /** Further numbers of the same text: dual (identical adoption) or joint (several issuers). */
  readonly also: readonly StandardNumber[]
  /** What is worth knowing of it; never an error. */
  readonly findings: readonly Finding[]
}

/** Text that is not the number of a standard, with findings that say why. */
export interface NotNumber {
  readonly raw: string
  readonly normal: null
  /** At least one, the first an error. */
  readonly findings: readonly Finding[]
}

/** A number in running text; `raw` is exactly `text.slice(start, end)`. */
export interface FoundNumber extends StandardNumber {
  /** Offset in UTF-16 code units. */
  readonly start: number
  /** Offset after the last code unit. */
  readonly end: number
}
