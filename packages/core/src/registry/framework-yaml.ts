import { dump } from 'js-yaml'
import { hasError } from '../finding.ts'
import type { Framework } from './framework.ts'
import { findFrameworkDefects, looseBoxes } from './framework-defects.ts'
import { frameworkDocumentSchema, fromDocument, toDocument } from './framework-document.ts'
import type { Checked } from './schema-findings.ts'
import { readYamlDocument } from './yaml-document.ts'

/** Reads a framework from YAML; `file` is what findings call it. */
export function readFrameworkYaml(text: string, file: string): Checked<Framework> {
  const { value: document, findings } = readYamlDocument(text, frameworkDocumentSchema, file)
  if (document === null) return { value: null, findings }
  const framework = fromDocument(document)
  const defects = findFrameworkDefects(looseBoxes(framework, { file }))
  return { value: hasError(defects) ? null : framework, findings: [...findings, ...defects] }
}

/** A framework as YAML that {@link readFrameworkYaml} reads back as it is. */
export function writeFrameworkYaml(framework: Framework): string {
  return dump(toDocument(framework), { lineWidth: -1 })
}
