import type { Place } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'

/** A place in words, `a.csv · 第 3 条记录 · 列 issued`; empty when nothing is known of it. */
export function describePlace(place: Place, language: Language): string {
  const zh = language === 'zh'
  const parts = [
    place.file,
    place.sheet && (zh ? `工作表 ${place.sheet}` : `sheet ${place.sheet}`),
    place.record && (zh ? `第 ${place.record} 条记录` : `record ${place.record}`),
    place.page && (zh ? `第 ${place.page} 页` : `page ${place.page}`),
    place.line && (zh ? `第 ${place.line} 行` : `line ${place.line}`),
    place.column && (zh ? `列 ${place.column}` : `column ${place.column}`),
    place.paragraph && (zh ? `第 ${place.paragraph} 段` : `paragraph ${place.paragraph}`),
    place.clause && (zh ? `条款 ${place.clause}` : `clause ${place.clause}`),
    place.pointer,
    place.subject,
  ]
  return parts.filter(Boolean).join(' · ')
}
