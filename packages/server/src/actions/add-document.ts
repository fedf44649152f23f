import { hash } from 'node:crypto'
import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { titleOf } from '@biaochi/core/document/held-document.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import { insertDocument, listVersions } from '../store/document.ts'
import { appendEvent } from '../store/event.ts'
import { documentState } from '../store/record-state.ts'
import { loadStandard } from '../store/standard.ts'
import type { Writer } from '../store/store.ts'
import type { Context } from './context.ts'
import { findRecord } from './find-record.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** A document to be held. */
export interface DocumentOrder {
  readonly document: StandardDocument
  /** Name of the file that it was read from. */
  readonly file: string
  /** Number, address or id of its record in the registry; absent for a draft without one. */
  readonly standard?: string
  /** Address; absent: that of its record. */
  readonly slug?: string
  /** Boxes of frameworks where it belongs: `shanghai-2022/C4.5`; absent: none but those of its record. */
  readonly places?: readonly string[]
}

/** What came of it. */
export interface DocumentAdded {
  readonly outcome: 'added' | 'changed' | 'unchanged'
  readonly held: HeldDocument
}

/** Holds a new version of a document; the same text again changes nothing. */
export async function addDocument(context: Context, order: DocumentOrder): Promise<DocumentAdded | Refusal> {
  return context.store.write(tx => storeDocument(tx, context, order))
}

/** The same inside a transaction that is already open. */
export async function storeDocument(
  tx: Writer,
  context: Context,
  { document, file, standard, slug, places }: DocumentOrder,
): Promise<DocumentAdded | Refusal> {
  const record = standard === undefined ? null : await findRecord(tx, standard)
  if (record && isRefusal(record)) return record
  const address = slug ?? (record ? ((await loadStandard(tx, record.id))?.slug ?? null) : null)
  if (address === null || !/^[A-Za-z0-9][\w.-]{0,119}$/.test(address)) return { refused: [withoutAddress(file)] }
  const [last] = await listVersions(tx, address)
  const sha256 = hash('sha256', canonicalise(document))
  const isSame = last?.sha256 === sha256 && last.standard === (record?.id ?? null)
  if (last && isSame && String(last.places ?? []) === String(places ?? [])) return { outcome: 'unchanged', held: last }
  const held: HeldDocument = {
    slug: address,
    version: (last?.version ?? 0) + 1,
    standard: record?.id ?? null,
    number: document.meta.number,
    titleZh: titleOf(document, 'zh'),
    titleEn: titleOf(document, 'en'),
    notice: document.meta.notice ?? null,
    ...(places && places.length > 0 && { places }),
    sha256,
    file,
    addedAt: context.now(),
  }
  await insertDocument(tx, held, document)
  await appendEvent(tx, {
    id: context.newId(),
    at: held.addedAt,
    action: 'document.add',
    actor: context.actor,
    subject: { type: 'document', id: address },
    body: { version: held.version, file, sha256 },
    records: [documentState(held)],
  })
  return { outcome: last ? 'changed' : 'added', held }
}

function withoutAddress(file: string): Finding {
  return {
    rule: 'document-without-address',
    severity: 'error',
    message: {
      zh: '文件不属于登记库中的任何标准，也没有给出可用的地址名。',
      en: 'The document belongs to no standard of the registry, and no usable address was given.',
    },
    at: { file },
    fix: {
      zh: '用 standard 指明标准号，或用 slug 给出地址名（字母、数字、点、短横）；命令行写作 --standard、--slug。',
      en: 'Name its standard by `standard`, or give an address by `slug` (letters, digits, dots and hyphens); --standard and --slug at the command line.',
    },
  }
}
