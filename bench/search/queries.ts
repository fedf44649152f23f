import { pinyinInitials } from '@biaochi/core/search/text/pinyin.ts'
import type { BenchRecord } from './corpus.ts'
import { makeRandom } from './corpus.ts'
import { words } from './words.ts'

/** Kinds of question and how many of each. */
const kinds = {
  'two characters': 50,
  'several words': 30,
  'unspaced phrase': 30,
  number: 30,
  English: 20,
  mixed: 20,
  frequent: 20,
} as const

type Kind = keyof typeof kinds

const frequent =
  '数据,管理,规范,要求,服务,技术,评价,信息,安全,平台,智慧,系统,建设,指南,公共,技术要求,管理规范,数据中心,data,specification'.split(
    ',',
  )

/** The questions of the bench, always the same ones for the same records. */
export function makeQueries(sample: readonly BenchRecord[]): { kind: string; text: string }[] {
  const random = makeRandom(5)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const cut = (text: string, length: number): string => {
    const runs = text.match(/\p{Script=Han}+/gu)?.filter(run => run.length >= length) ?? ['数据管理规范']
    const run = pick(runs)
    const from = Math.floor(random() * (run.length - length + 1))
    return run.slice(from, from + length)
  }
  const title = (): string => pick(sample).titleZh
  const makers: Record<Kind, (at: number) => string> = {
    'two characters': () => cut(title(), 2),
    'several words': at =>
      [words.zh.field, words.zh.aspect, words.zh.kind]
        .slice(0, 2 + (at % 2))
        .map(pick)
        .join(' '),
    'unspaced phrase': at => cut(title(), 4 + (at % 5)),
    number: at => spellings[at % spellings.length]?.(pick(sample).number) ?? '',
    English: at => cutWords(pick(sample).titleEn, 1 + (at % 3), random),
    mixed: at =>
      `${cut(title(), 2 + (at % 3))} ${at % 2 ? cutWords(pick(sample).titleEn, 1, random) : pick(sample).number.slice(-4)}`,
    frequent: at => frequent[at] ?? '',
  }
  return Object.entries(kinds).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => ({ kind, text: makers[kind as Kind](at) })),
  )
}

/** What is typed into a search box, character by character: titles, numbers and initials. */
export function makeTypings(sample: readonly BenchRecord[]): string[] {
  return sample.flatMap(({ titleZh, number }) =>
    [titleZh, number, number.toLowerCase().replace(/\W/g, ''), pinyinInitials(titleZh)].flatMap(text =>
      [1, 2, 3, 5, 8].map(length => text.slice(0, length)),
    ),
  )
}

/** Ways in which numbers and parts of them are typed. */
const spellings: readonly ((number: string) => string)[] = [
  number => number,
  number => number.replace(/-\d{4}$/, ''),
  number => number.replace(/[ /]/g, '').toLowerCase(),
  number => number.replace(/[!-~]/g, unit => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)).replace(' ', '　'),
  number => number.replace(/-(?=\d{4}$)/, '—'),
  number => number.replace(/\d[.\d]*-\d{4}$/, digits => digits.slice(0, 3).replace(/[.-]+$/, '')),
  number => number.replace(/^\D*\d*\D* /, ''),
  number => number.replace(/^(T\/|DB)/, ''),
  number => number.replace(/-(?=\d{4}$)/, ' '),
  number => number.replace(/^.* (\d+).*$/, '$1'),
]

function cutWords(text: string, count: number, random: () => number): string {
  const all =
    text
      .toLowerCase()
      .match(/[a-z]{3,}/g)
      ?.filter(word => word !== 'for' && word !== 'and') ?? []
  const from = Math.floor(random() * Math.max(1, all.length - count + 1))
  return all.slice(from, from + count).join(' ')
}
