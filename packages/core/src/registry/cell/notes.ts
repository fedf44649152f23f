import type { Edition, Label, Source, SourceTier } from '../standard.ts'
import { readDate } from './date.ts'
import { joinList, readJsonList, splitList } from './list.ts'
import { guessTier } from './source-tier.ts'

/** Reads labels, `上海标准 (2020-12-24); …`. */
export function readLabels(cell: string): Label[] {
  return (readJsonList(cell) ?? splitList(cell)).flatMap(value => readLabel(value) ?? [])
}

/** Labels as a cell that reads back as they are. */
export function writeLabels(labels: readonly Label[]): string {
  const texts = labels.map(({ scheme, awarded }) => (awarded ? `${scheme} (${awarded})` : scheme))
  const isPlain = labels.every(({ awarded }, index) => readLabel(texts[index])?.awarded === awarded)
  return isPlain ? joinList(texts) : JSON.stringify(labels.map(({ scheme, awarded }) => ({ scheme, awarded })))
}

/** Reads editions, `2014年版 (2014-08-27, 2015-05-01); 2018年版`: label, issued, effective. */
export function readEditions(cell: string): Edition[] {
  const verbatim = readJsonList(cell)
  if (verbatim) return verbatim.flatMap(value => readVerbatimEdition(value) ?? [])
  return splitList(cell).map(label => ({ label, issued: null, effective: null }))
}

/** Editions as a cell that reads back as they are. */
export function writeEditions(editions: readonly Edition[]): string {
  const isDated = editions.some(({ issued, effective }) => issued !== null || effective !== null)
  const verbatim = editions.map(({ label, issued, effective }) => ({ label, issued, effective }))
  return isDated ? JSON.stringify(verbatim) : joinList(editions.map(edition => edition.label))
}

/** Reads sources; the tier of each is guessed from its text unless the cell says it. */
export function readSources(cell: string): Source[] {
  const verbatim = readJsonList(cell)
  if (verbatim) return verbatim.flatMap(value => readVerbatimSource(value) ?? [])
  return splitList(cell).map(text => ({ tier: guessTier(text), text }))
}

/** Sources as a cell that reads back as they are. */
export function writeSources(sources: readonly Source[]): string {
  const isGuessed = sources.every(({ tier, text }) => guessTier(text) === tier)
  return isGuessed
    ? joinList(sources.map(source => source.text))
    : JSON.stringify(sources.map(({ tier, text }) => ({ tier, text })))
}

/** A tier by its name or its Chinese word. */
export function readTier(cell: string): SourceTier | null {
  if (/^(?:official|官方)/i.test(cell)) return 'official'
  if (/^(?:press|媒体|新闻)/i.test(cell)) return 'press'
  return /^(?:secondary|二手)/i.test(cell) ? 'secondary' : null
}

function readLabel(value: unknown): Label | null {
  if (typeof value === 'string') {
    const { scheme = value, date = '' } = /^(?<scheme>.+?)\s*[(（](?<date>[^()（）]*)[)）]$/.exec(value)?.groups ?? {}
    const awarded = readDate(date)
    return { scheme: awarded === null ? value : scheme, awarded }
  }
  if (typeof value !== 'object' || value === null || !('scheme' in value)) return null
  const { scheme, awarded } = value as Record<string, unknown>
  return typeof scheme === 'string' ? { scheme, awarded: typeof awarded === 'string' ? readDate(awarded) : null } : null
}

function readVerbatimEdition(value: unknown): Edition | null {
  if (typeof value === 'string') return { label: value, issued: null, effective: null }
  if (typeof value !== 'object' || value === null || !('label' in value) || typeof value.label !== 'string') return null
  const { issued, effective } = value as Record<string, unknown>
  const dateOf = (date: unknown) => (typeof date === 'string' ? readDate(date) : null)
  return { label: value.label, issued: dateOf(issued), effective: dateOf(effective) }
}

function readVerbatimSource(value: unknown): Source | null {
  if (typeof value === 'string') return { tier: guessTier(value), text: value }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return null
  const tier = 'tier' in value && typeof value.tier === 'string' ? readTier(value.tier) : null
  return { tier: tier ?? guessTier(value.text), text: value.text }
}
