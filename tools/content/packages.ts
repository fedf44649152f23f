import { join } from 'node:path'
import { titleOf } from '@biaochi/core/document/held-document.ts'
import type { DocumentStage, StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { documentStages } from '@biaochi/core/document/model/standard-document.ts'
import { readMarkdown } from '@biaochi/core/document/read/markdown/read-markdown.ts'
import { writeMarkdown } from '@biaochi/core/document/write/markdown/write-markdown.ts'
import type { Finding, Text } from '@biaochi/core/finding.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import { type Framework, findNode } from '@biaochi/core/registry/framework.ts'
import { listPackages, packageFile } from '@biaochi/server/actions/read-facts.ts'
import { readPackage, type StandardPackage } from '@biaochi/server/actions/read-package.ts'
import { checkRunnable } from './runnable.ts'

/**
 * What our own standards must be: read without a remark, clean by their rulebook at every stage, the same after writing
 * and reading, labelled as what nobody issued, and in boxes that a framework has.
 */
export async function checkPackages(folder: string, frameworks: readonly Framework[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of await listPackages(folder)) {
    const { value, findings: read } = await readPackage(join(folder, name))
    const runs = await checkRunnable(join(folder, name))
    const own = [...read, ...(value ? judgePackage(name, value, frameworks) : []), ...runs]
    findings.push(...own.map(one => ({ ...one, at: { ...one.at, file: `${name}/${one.at.file ?? packageFile}` } })))
  }
  return findings
}

/** The same of one package that was read. */
export function judgePackage(
  name: string,
  { facts, document }: StandardPackage,
  frameworks: readonly Framework[],
): Finding[] {
  const strange = facts.places.filter(place => {
    const [id, code = ''] = place.split('/')
    const framework = frameworks.find(one => one.id === id)
    return !framework || !findNode(framework, code)
  })
  return [
    ...(facts.id === name
      ? []
      : [
          complain(
            'content-package-misnamed',
            say(`文件夹叫 ${name}，id 是 ${facts.id}。`, `The folder is ${name}, and the id is ${facts.id}.`),
          ),
        ]),
    ...strange.map(place =>
      complain('content-place-unknown', say(`体系中没有 ${place}。`, `No framework has ${place}.`)),
    ),
    ...judgeCover({ facts, document }),
    ...documentStages.flatMap(stage => lintAt(document, stage)),
    ...judgeRoundTrip(document, facts.text),
  ].map(one => ({ ...one, at: { file: facts.text, ...one.at } }))
}

/** The cover says the title and the notice of the facts, and nothing that only a body which issues a standard can say. */
function judgeCover({ facts, document }: StandardPackage): Finding[] {
  const { meta } = document
  const titles = (['zh', 'en'] as const).filter(language => titleOf(document, language) !== facts.title[language])
  const { notice } = facts
  const isTold = notice && meta.notice?.includes(notice.zh) && meta.notice.includes(notice.en)
  const given = (
    ['number', 'issued', 'implemented', 'issuers', 'proposers', 'committees', 'drafters', 'authors'] as const
  ).filter(field => (meta[field]?.length ?? 0) > 0)
  return [
    ...titles.map(language =>
      complain(
        'content-title-differs',
        say(`题名（${language}）与 ${packageFile} 不同。`, `The title (${language}) is not that of ${packageFile}.`),
      ),
    ),
    ...(isTold
      ? []
      : [
          complain(
            'content-notice-missing',
            say('封面没有 notice 的两种文字。', 'The cover does not say the notice in both languages.'),
          ),
        ]),
    ...given.map(field =>
      complain('content-draft-issued', say(`示范草案不该有 ${field}。`, `A demonstration draft has no ${field}.`)),
    ),
  ]
}

function lintAt(document: StandardDocument, stage: DocumentStage): Finding[] {
  return lint(document, { stage }).findings.map(({ rule, severity, message, at, fix }) => ({
    rule,
    severity,
    message: say(`${stage}：${message.zh}`, `${stage}: ${message.en}`),
    at,
    ...(fix && { fix }),
  }))
}

function judgeRoundTrip(document: StandardDocument, file: string): Finding[] {
  const { text, assets } = writeMarkdown(document)
  const back = readMarkdown(text, { findFile: path => assets.get(path) ?? null }).document
  if (back && withoutPlaces(back) === withoutPlaces(document) && writeMarkdown(back).text === text) return []
  return [
    complain(
      'content-text-unstable',
      say(`${file} 写出再读入后不同。`, `${file} reads differently once it was written.`),
    ),
  ]
}

function withoutPlaces(document: StandardDocument): string {
  return JSON.stringify(document, (key, value) => (key === 'place' ? undefined : value))
}

function say(zh: string, en: string): Text {
  return { zh, en }
}

function complain(rule: string, message: Text): Finding {
  return { rule, severity: 'error', message, at: {} }
}
