import type { Text } from '../../../finding.ts'
import type { ProvisionType } from '../../model/inline.ts'
import type { ProvisionSide, Reason } from '../document-diff.ts'

type Sided = Pick<ProvisionSide, 'type' | 'modal' | 'isNegative'>

/**
 * How a provision binds: what it leaves open of doing a thing and not doing it. Requirement, instruction and external
 * constraint bind alike; 不必 (a negative permission) leaves all open as 可 does (GB/T 1.1—2020, annex C).
 */
type Binding = 'must' | 'should' | 'may' | 'should not' | 'must not' | 'none'

const names: Readonly<Record<ProvisionType, Text>> = {
  requirement: { zh: '要求', en: 'requirement' },
  recommendation: { zh: '推荐', en: 'recommendation' },
  permission: { zh: '允许', en: 'permission' },
  capability: { zh: '能力', en: 'capability' },
  possibility: { zh: '可能性', en: 'possibility' },
  instruction: { zh: '指示', en: 'instruction' },
  statement: { zh: '陈述', en: 'statement' },
  'external-constraint': { zh: '外部约束', en: 'external constraint' },
}

/** Pairs of bindings that only gained or only lost weight; a pair in neither turned round. */
const tightening: readonly (readonly [Binding, Binding])[] = [
  ['should', 'must'],
  ['may', 'must'],
  ['may', 'should'],
  ['may', 'should not'],
  ['may', 'must not'],
  ['should not', 'must not'],
  ['none', 'must'],
  ['none', 'must not'],
  ['none', 'should'],
  ['none', 'should not'],
]

/** What the change of modal word means; null when the word is the same. */
export function compareModal(old: Sided, next: Sided): Reason | null {
  if (old.modal === next.modal && old.type === next.type && old.isNegative === next.isNegative) return null
  const [from, to] = [bindingOf(old), bindingOf(next)]
  const [oldName, nextName] = [nameOf(old), nameOf(next)]
  const isOneKind = old.type === next.type && old.isNegative === next.isNegative
  const said = {
    zh: `${wordOf(old, 'zh')}改为${wordOf(next, 'zh')}`,
    en: `${wordOf(old, 'en')} became ${wordOf(next, 'en')}`,
  }
  const reason = (direction: Reason['direction'], text: Text, confidence: number): Reason => ({
    aspect: 'modal',
    direction,
    old: old.modal,
    new: next.modal,
    text,
    confidence,
  })
  if (isOneKind || (from === to && from !== 'none'))
    return reason('none', { zh: `${said.zh}，约束力不变`, en: `${said.en}; it binds as before` }, 0.9)
  const kinds = {
    zh: `${said.zh}（由${oldName.zh}变为${nextName.zh}）`,
    en: `${said.en} (from ${oldName.en} to ${nextName.en})`,
  }
  // What is no provision bears no word to be sure by.
  const confidence = from === 'none' || to === 'none' ? 0.6 : 0.95
  if (holds(tightening, from, to)) return reason('tightened', kinds, confidence)
  if (holds(tightening, to, from)) return reason('relaxed', kinds, confidence)
  if (from === 'none' && to === 'none') return reason('other', kinds, 0.6)
  return reason('other', { zh: `${kinds.zh}，方向相反`, en: `${kinds.en}: the opposite` }, 0.9)
}

function bindingOf({ type, isNegative }: Sided): Binding {
  switch (type) {
    case 'requirement':
    case 'instruction':
    case 'external-constraint':
      return isNegative ? 'must not' : 'must'
    case 'recommendation':
      return isNegative ? 'should not' : 'should'
    case 'permission':
      return 'may'
    default:
      return 'none'
  }
}

function holds(pairs: readonly (readonly [Binding, Binding])[], from: Binding, to: Binding): boolean {
  return pairs.some(([one, other]) => one === from && other === to)
}

function wordOf({ modal, type }: Sided, language: 'zh' | 'en'): string {
  if (modal !== '') return `“${modal}”`
  return language === 'zh' ? `无能愿动词的${names[type].zh}` : `a ${names[type].en} without a modal verb`
}

function nameOf({ type, isNegative }: Sided): Text {
  const name = names[type]
  return isNegative ? { zh: `否定的${name.zh}`, en: `negative ${name.en}` } : name
}
