import type { Finding, Place } from '../../finding.ts'
import { checkSchema, type PathStep, toPointer } from '../../registry/schema-findings.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { explainIdentifier } from './explain-identifier.ts'
import { findAlgorithmFaults, findWeaknesses, workOf } from './judge-algorithm.ts'
import { findScheme } from './list.ts'
import { lengthsOf } from './pattern-reach.ts'
import type { IdentifierScheme } from './scheme.ts'
import { identifiersDocumentSchema, type WrittenScheme } from './scheme-schema.ts'

/** Where in a file a path into its value leads. */
export type PlaceOf = (path: readonly PathStep[]) => Place

/** The schemes of a package that can be used, and what is wrong with the others. */
export interface MadeSchemes {
  readonly schemes: readonly IdentifierScheme[]
  readonly findings: readonly Finding[]
}

/** Makes the schemes of an `identifiers.yaml` that was read; those with an error are left out. */
export function makeSchemes(value: unknown, placeOf: PlaceOf): MadeSchemes {
  const checked = checkSchema(identifiersDocumentSchema, value, placeOf)
  if (!checked.value) return { schemes: [], findings: checked.findings }
  const made = new Map<string, IdentifierScheme>()
  const findings: Finding[] = []
  const work = { left: mostWork }
  for (const [index, written] of checked.value.identifiers.entries()) {
    const own: Finding[] = []
    const tell: Tell = ({ path, ...fault }) => {
      const whole = ['identifiers', index, ...path]
      own.push({
        severity: 'error',
        ...fault,
        at: { pointer: toPointer(whole), ...placeOf(whole), subject: written.id },
      })
    }
    const scheme = resolve(written, made, tell)
    if (scheme) judge(scheme, { written, tell, work })
    findings.push(...own)
    if (scheme && !own.some(({ severity }) => severity === 'error')) made.set(scheme.id, scheme)
  }
  return { schemes: [...made.values()], findings }
}

/** Steps of computing weaknesses for one document: a second or so, whatever strangers write. */
const mostWork = 60_000_000

type Fault = Omit<Finding, 'at' | 'severity'> & {
  readonly path: readonly PathStep[]
  readonly severity?: Finding['severity']
}
type Tell = (fault: Fault) => void

function resolve(
  written: WrittenScheme,
  made: ReadonlyMap<string, IdentifierScheme>,
  tell: Tell,
): IdentifierScheme | null {
  const { id, extends: base, title, basis, pattern, checks, parts, sound, faulty } = written
  if (made.has(id) || findScheme(id)) {
    tell(taken(id, made.has(id)))
    return null
  }
  const parent = base === undefined ? null : (made.get(base) ?? findScheme(base))
  if (base !== undefined && !parent) {
    tell(unknownBase(base))
    return null
  }
  // Examples of the base say nothing about what was changed.
  const isChanged = pattern !== undefined || checks !== undefined || parts !== undefined
  if (parent && isChanged && (!sound || !faulty)) tell(examplesMissing(sound ? 'faulty' : 'sound'))
  return {
    id,
    title: title ?? parent?.title ?? { zh: id, en: id },
    basis: basis ?? parent?.basis ?? '',
    pattern: pattern ?? parent?.pattern ?? '',
    checks: checks ?? parent?.checks ?? [],
    parts: parts ?? parent?.parts ?? [],
    sound: sound ?? (isChanged ? [] : (parent?.sound ?? [])),
    faulty: faulty ?? (isChanged ? [] : (parent?.faulty ?? [])),
  }
}

interface Judging {
  readonly written: WrittenScheme
  readonly tell: Tell
  readonly work: { left: number }
}

/** Members that were taken over are judged already; the examples of the whole come last, when it is known to be possible. */
function judge(scheme: IdentifierScheme, { written, tell, work }: Judging): void {
  let isPossible = judgePatterns(scheme, tell)
  if (isPossible && written.parts) judgeParts(scheme, tell)
  for (const [index, { algorithm }] of (written.checks ?? []).entries()) {
    const faults = findAlgorithmFaults(algorithm)
    const path = ['checks', index, 'algorithm']
    for (const { member, ...fault } of faults) tell({ ...fault, path: [...path, member] })
    isPossible &&= faults.length === 0
    if (faults.length > 0 || workOf(algorithm) > work.left) continue
    work.left -= workOf(algorithm)
    for (const { member, ...weakness } of findWeaknesses(algorithm)) tell({ ...weakness, path: [...path, member] })
  }
  if (isPossible) judgeExamples(scheme, tell)
}

function judgePatterns({ pattern, checks, parts }: IdentifierScheme, tell: Tell): boolean {
  const all: [path: PathStep[], pattern: string][] = [[['pattern'], pattern]]
  for (const [index, { when }] of checks.entries()) if (when !== undefined) all.push([['checks', index, 'when'], when])
  for (const [index, { when }] of parts.entries()) if (when !== undefined) all.push([['parts', index, 'when'], when])
  const faults = all.flatMap(([path, one]) => compilePattern(one).findings.map(finding => ({ path, finding })))
  for (const { path, finding } of faults) tell({ ...finding, path })
  return faults.length === 0
}

function judgeParts({ pattern, parts }: IdentifierScheme, tell: Tell): void {
  const node = compilePattern(pattern).value?.pattern.node
  const longest = (node ? lengthsOf(node) : null)?.at(-1)
  const ids = new Set<string>()
  for (const [index, { id, start, length }] of parts.entries()) {
    if (longest !== undefined && start + length > longest) tell(partOutside({ index, end: start + length, longest }))
    if (ids.has(id)) tell(partRepeated(index, id))
    ids.add(id)
  }
}

function judgeExamples(scheme: IdentifierScheme, tell: Tell): void {
  for (const [index, text] of scheme.sound.entries()) {
    const why = explainIdentifier(text, scheme)
    if (why)
      tell({
        rule: 'identifier-example-unsound',
        path: ['sound', index],
        message: {
          zh: `正确的例子“${text}”不正确：${why.zh}。`,
          en: `The sound example “${text}” is none: ${why.en}.`,
        },
        evidence: { text },
        fix: {
          zh: '改正例子；例子出自标准的，改正模式或校验算法。',
          en: 'Mend the example, or, when it comes from the standard, the pattern or the algorithm.',
        },
      })
  }
  for (const [index, text] of scheme.faulty.entries())
    if (!explainIdentifier(text, scheme))
      tell({
        rule: 'identifier-fault-unseen',
        path: ['faulty', index],
        message: { zh: `错误的例子“${text}”通过了。`, en: `The faulty example “${text}” passes.` },
        evidence: { text },
        fix: {
          zh: '收紧模式、日期或校验码，使它不通过；或换一个例子。',
          en: 'Tighten the pattern, the dates or the checks until it fails, or choose another example.',
        },
      })
}

function taken(id: string, isOwn: boolean): Fault {
  return {
    rule: 'identifier-id-taken',
    path: ['id'],
    message: isOwn
      ? { zh: `规则 ${id} 已经写过。`, en: `The scheme ${id} is given already.` }
      : { zh: `${id} 是内置的规则。`, en: `${id} is a scheme that is built in.` },
    fix: {
      zh: `换一个标识${isOwn ? '' : `，要在它的基础上改，写 extends: ${id}`}。`,
      en: `Choose another id${isOwn ? '' : `; to change the built-in one, write extends: ${id}`}.`,
    },
  }
}

function unknownBase(base: string): Fault {
  return {
    rule: 'identifier-base-unknown',
    path: ['extends'],
    message: {
      zh: `没有规则 ${base}：既不是内置的，也没有在前面写过。`,
      en: `There is no scheme ${base}: it is neither built in nor written above.`,
    },
    fix: { zh: '改正标识，或把它移到前面。', en: 'Mend the id, or move that scheme before this one.' },
  }
}

function examplesMissing(member: 'sound' | 'faulty'): Fault {
  return {
    rule: 'identifier-examples-missing',
    path: ['extends'],
    message: {
      zh: `改了模式、校验码或组成部分，却没有写例子（${member}）。`,
      en: `The pattern, the checks or the parts are changed, and no examples are given (${member}).`,
    },
    fix: { zh: '写出改后正确和错误的例子。', en: 'Write examples that are sound and faulty after the change.' },
  }
}

function partOutside({ index, end, longest }: { index: number; end: number; longest: number }): Fault {
  return {
    rule: 'identifier-part-outside',
    path: ['parts', index, 'length'],
    message: {
      zh: `这一部分到第 ${end} 位为止，整个代码最多 ${longest} 位。`,
      en: `The part ends at character ${end} of at most ${longest}.`,
    },
    fix: { zh: '起始位置从 0 起；改正 start 或 length。', en: 'Positions count from 0; mend start or length.' },
  }
}

function partRepeated(index: number, id: string): Fault {
  return {
    rule: 'identifier-part-repeated',
    path: ['parts', index, 'id'],
    message: { zh: `部分 ${id} 写了两次。`, en: `The part ${id} is given twice.` },
    fix: { zh: '换一个标识。', en: 'Choose another id.' },
  }
}
