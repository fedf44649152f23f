import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from '@biaochi/core/container/encoding.ts'
import type { Checked } from '@biaochi/core/registry/schema-findings.ts'
import { type StandardFacts, standardFactsSchema } from '@biaochi/core/registry/standard-facts.ts'
import { readYamlDocument } from '@biaochi/core/registry/yaml-document.ts'

/** The file by which a folder is known as a package. */
export const packageFile = 'standard.yaml'

/** Names of the packages in a folder, in the order of the alphabet; none where there is no such folder. */
export async function listPackages(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const names = await readdir(folder)
  return names.filter(name => existsSync(join(folder, name, packageFile))).sort()
}

/** Reads what a package says of itself. */
export async function readFacts(folder: string): Promise<Checked<StandardFacts>> {
  const yaml = decodeText(await readFile(join(folder, packageFile))).text
  return readYamlDocument(yaml, standardFactsSchema, packageFile)
}
