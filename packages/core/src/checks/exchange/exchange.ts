import type { Finding, Text } from '../../finding.ts'

/** What an import gives: the files of a package that passes `readRules`, or null with at least one error among the losses. */
export interface ImportedPackage {
  /** By their paths in the package: `elements.yaml`, `tables.yaml`, `checks.yaml`, `codes/<id>.yaml`. */
  readonly files: ReadonlyMap<string, string> | null
  /** What the package does not say as the source did. A warning: a demand that is not executed. Info: descriptions and fine differences. */
  readonly losses: readonly Finding[]
}

/** What an export gives. */
export interface ExportedPackage {
  /** By their names. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** What the other format does not say as the package does. */
  readonly losses: readonly Finding[]
}

/** What an export calls the standard. */
export interface PackageTitle {
  readonly id: string
  readonly title: Text
}
