import type { SourceTier } from '../standard.ts'

/** Bodies that issue or register standards, besides the sites of Chinese authorities. */
const officialHosts = ['gov.cn', 'iso.org', 'iec.ch', 'itu.int', 'ietf.org']

/** The tier of a source of which only the text is known. What is not known to be official or press is secondary. */
export function guessTier(text: string): SourceTier {
  const host = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/:?#\s]|$)/i.exec(text.trim())?.[1]?.toLowerCase()
  if (host && officialHosts.some(known => host === known || host.endsWith(`.${known}`))) return 'official'
  return /日报|晚报|新闻|质量报|通讯社|^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:xinhuanet|people|thepaper|chinanews)\./i.test(
    text,
  )
    ? 'press'
    : 'secondary'
}
