import type { Text } from '../finding.ts'
import type { StandardNumber } from '../number/number.ts'
import type { Day } from '../registry/date.ts'
import type { RegisteredStandard, Successor } from './look-up.ts'
import type { CitationSeverity } from './severity.ts'

/** What is the matter with a citation, and what to do about it; nothing to do where it is sound. */
export interface Advice {
  readonly statement: Text
  readonly remedy: Text | null
}

/** What is known when the advice is given. */
export interface AdviceFacts {
  readonly number: StandardNumber
  readonly citedTitle: string | null
  /** The record that is meant; null when the registry has none. */
  readonly record: RegisteredStandard | null
  /** The newest in force of what replaced it. */
  readonly successor: Successor | null
  /** Numbers that the registry has with another year. */
  readonly otherYears: readonly string[]
  /** A later year in force although nothing says that it replaced the record. */
  readonly rival: string | null
  /** True when the standard is registered and the amendment that is cited is not. */
  readonly lacksAmendment: boolean
  readonly asOf: Day
}

type Adviser = (facts: AdviceFacts) => Advice

const checkAtIssuer: Text = {
  zh: '请到发布机构的公开平台核实。',
  en: 'Check on the public platform of its issuer.',
}

/** What to say of a citation. */
export function adviseOn(severity: CitationSeverity, facts: AdviceFacts): Advice {
  return advisers[severity](facts)
}

const advisers: Readonly<Record<CitationSeverity, Adviser>> = {
  withdrawn: facts => ({
    statement: since(facts, { zh: '废止', en: 'withdrawn' }),
    remedy: facts.successor ? useInstead(facts.successor) : checkReplacement,
  }),
  replaced: facts => {
    const by = facts.record?.status.successors.join('、') ?? ''
    const { zh, en } = since(facts, { zh: '被代替', en: 'replaced' })
    return {
      statement: by ? { zh: `${zh}（${by}）`, en: `${en} (by ${by})` } : { zh, en },
      remedy: facts.successor ? useInstead(facts.successor) : checkReplacement,
    }
  },
  'partly-replaced': facts => {
    const by = facts.record?.status.successors.join('、') ?? ''
    return {
      statement: { zh: `部分内容已被 ${by} 代替`, en: `partly replaced by ${by}` },
      remedy: { zh: '核对所引条款是否仍有效。', en: 'Check whether the clause cited still holds.' },
    }
  },
  upcoming: ({ record, asOf }) => {
    const day = record?.effective
    if (record?.status.name === 'not-issued') {
      return {
        statement: { zh: `截至 ${asOf} 尚未发布`, en: `not yet issued as of ${asOf}` },
        remedy: {
          zh: '当日尚无此标准，核对引用日期或年代号。',
          en: 'There was no such standard on that day: check the day or the year.',
        },
      }
    }
    return {
      statement: day
        ? { zh: `尚未实施，${day} 起实施`, en: `not in force yet; it will be from ${day}` }
        : { zh: '尚未实施', en: 'not in force yet' },
      remedy: { zh: '实施日期之前不作为依据。', en: 'Do not build on it before that day.' },
    }
  },
  'title-differs': ({ citedTitle, record }) => ({
    statement: {
      zh: `名称与登记不符：所引为《${citedTitle}》，登记为《${titleOf(record)}》`,
      en: `the title differs: cited as “${citedTitle}”, registered as “${titleOf(record)}”`,
    },
    remedy: {
      zh: '核对标准号与名称，改正写错的一个。',
      en: 'Compare number and title, and mend the one that is wrong.',
    },
  }),
  undecided: adviseOnUndecided,
  undated: ({ record }) => ({
    statement: {
      zh: `未注日期，适用最新版本${record ? ` ${record.number}` : ''}`,
      en: `undated: the latest edition applies${record ? `, ${record.number}` : ''}`,
    },
    remedy: {
      zh: '合同、招标文件中宜注明年代号。',
      en: 'In contracts and tenders, give the year.',
    },
  }),
  unknown: adviseOnUnknown,
  none: ({ record, asOf }) => {
    const next = record?.successors.find(one => one.status === 'upcoming')
    return {
      statement: next
        ? {
            zh: `现行（截至 ${asOf}）；${next.number} 将于 ${next.effective ?? '日后'} 代替它`,
            en: `in force as of ${asOf}; ${next.number} will replace it ${next.effective ? `on ${next.effective}` : 'later'}`,
          }
        : { zh: `现行（截至 ${asOf}）`, en: `in force as of ${asOf}` },
      remedy: null,
    }
  },
}

function adviseOnUndecided({ record, rival }: AdviceFacts): Advice {
  if (rival !== null) {
    return {
      statement: {
        zh: `登记库另有现行的 ${rival}，没有记载它是否代替本版`,
        en: `the registry also has ${rival} in force and does not say whether it replaced this one`,
      },
      remedy: { zh: `核实；多半应改用 ${rival}。`, en: `Check; most likely ${rival} is to be used.` },
    }
  }
  if (record?.status.missing.includes('direction')) {
    const others = record.status.successors
    return {
      statement: {
        zh: `登记库称它与 ${others.join('、')} 互相代替，不能判断哪一项有效`,
        en: `the registry says that it and ${others.join(', ')} replace each other and cannot tell which one holds`,
      },
      remedy: checkAtIssuer,
    }
  }
  return {
    statement:
      record?.isVerified === false
        ? { zh: '登记记录只见于引用，未经核实', en: 'the record was cited, not verified' }
        : {
            zh: '登记库缺少日期，不能判断是否现行',
            en: 'the registry lacks the dates that would tell whether it is in force',
          },
    remedy: checkAtIssuer,
  }
}

function adviseOnUnknown({ number, otherYears, lacksAmendment }: AdviceFacts): Advice {
  if (number.class === 'plan') {
    return {
      statement: { zh: '这是计划号，还不是标准', en: 'this is the number of a plan, not yet of a standard' },
      remedy: { zh: '发布后改引标准号。', en: 'Cite the standard once it is published.' },
    }
  }
  if (lacksAmendment) {
    return {
      statement: {
        zh: '登记库有此标准，没有这一修改单',
        en: 'the registry has the standard and not this amendment',
      },
      remedy: checkAtIssuer,
    }
  }
  if (otherYears.length > 0) {
    const list = otherYears.slice(-5)
    return {
      statement: {
        zh: `登记库没有这一年代号，有 ${list.join('、')}`,
        en: `the registry does not have this year; it has ${list.join(', ')}`,
      },
      remedy: { zh: '核对年代号。', en: 'Check the year.' },
    }
  }
  return {
    statement: number.allParts
      ? { zh: '所引为全部部分，登记库没有以此为号的记录', en: 'all parts are cited; no record has this number' }
      : {
          zh: '登记库没有此标准，不能判断是否有效',
          en: 'the registry does not have it and cannot tell whether it is valid',
        },
    remedy: checkAtIssuer,
  }
}

const checkReplacement: Text = {
  zh: '核实是否另有标准可用；登记库没有现行的替代标准。',
  en: 'Look for another standard; the registry has none in force that replaces it.',
}

function since({ record }: AdviceFacts, what: Text): Text {
  const day = record?.status.since
  return day ? { zh: `已于 ${day} ${what.zh}`, en: `${what.en} on ${day}` } : { zh: `已${what.zh}`, en: what.en }
}

function useInstead({ number, title }: Successor): Text {
  return title
    ? { zh: `改用 ${number}《${title}》。`, en: `Use ${number} “${title}”.` }
    : { zh: `改用 ${number}。`, en: `Use ${number}.` }
}

function titleOf(record: RegisteredStandard | null): string {
  return record?.titleZh ?? record?.titleEn ?? ''
}
