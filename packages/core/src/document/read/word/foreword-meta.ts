import type { Paragraph } from '../../model/block.ts'
import { plainText } from '../../model/plain-text.ts'
import type { DocumentMeta, Section } from '../../model/standard-document.ts'
import { walkParagraphs } from '../../model/walk.ts'

type ForewordMeta = Pick<DocumentMeta, 'proposers' | 'committees' | 'drafters' | 'authors'>

const self = '(?:本文件|本标准|本部分|本规范|本规程|本导则|本指南|本技术文件|本指导性技术文件)'

/** Bodies and people that a foreword names (GB/T 1.1—2020, 8.3). */
export function metaOfForeword(sections: readonly Section[]): ForewordMeta {
  const texts = [...walkParagraphs(sections)].map(({ paragraph }) => textOf(paragraph))
  const proposers: string[] = []
  const committees: string[] = []
  const drafters: string[] = []
  const authors: string[] = []
  for (const text of texts) {
    const both = new RegExp(`${self}由(.{2,120}?)提出(?:并|、|和)(?:负责)?(?:组织)?(?:实施[、和])?归口`).exec(text)?.[1]
    const proposed = both ?? new RegExp(`${self}由(.{2,200}?)(?:联合)?提出`).exec(text)?.[1]
    const kept = both ?? new RegExp(`(?:${self}由|，由|。由|提出，由)([^。，]{2,120}?)(?:负责)?归口`).exec(text)?.[1]
    if (proposed) proposers.push(...names(proposed))
    if (kept) committees.push(...names(kept))
    drafters.push(
      ...names(/(?:(?:主要|负责|参加)?(?:起草|编制|编写|主编|参编)单位)\s*[:：]\s*(.+?)[。.]?$/.exec(text)?.[1] ?? ''),
    )
    authors.push(...persons(/(?:主要)?(?:起草|编制|编写)人(?:员)?\s*[:：]\s*(.+?)[。.]?$/.exec(text)?.[1] ?? ''))
  }
  return {
    proposers: unique(proposers),
    committees: unique(committees),
    drafters: unique(drafters),
    authors: unique(authors),
  }
}

function textOf({ inlines }: Paragraph): string {
  return plainText(inlines).replace(/\n/g, '')
}

/** Names that only blanks part: 张三　李四; with other marks between them, 张　三 is one. */
function persons(text: string): string[] {
  const parts = text.trim().split(/[\s\u3000]+/)
  const areNames = !/[、,，;；]/.test(text) && parts.every(part => /^[\p{Script=Han}·]{2,6}$/u.test(part))
  return areNames ? parts : names(text)
}

function names(text: string): string[] {
  return text.split(/[、,，;；]/).flatMap(name => {
    const plain = name.replace(/[\s\u3000]+/g, ' ').trim()
    return plain === '' || /^[X×x*□.…\s]+$/.test(plain) ? [] : [plain]
  })
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
