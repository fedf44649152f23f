import type { Text } from '../finding.ts'
import { type Language, say } from '../language.ts'
import type { Day } from './date.ts'
import { statusNames } from './standard-words.ts'
import type { StatusTurn } from './watch.ts'

/** What the actions of the log are called where readers see them. */
const eventNames: Readonly<Record<string, Text>> = {
  'standard.add': { zh: '登记标准', en: 'Standard added' },
  'standard.change': { zh: '更新标准', en: 'Standard changed' },
  'standard.correct': { zh: '更正标准', en: 'Standard corrected' },
  'standard.retract': { zh: '撤下记录', en: 'Record taken out' },
  'standard.reinstate': { zh: '恢复记录', en: 'Record put back' },
  'standard.merge': { zh: '并入记录', en: 'Record merged in' },
  'registry.import': { zh: '导入登记', en: 'Register imported' },
  'framework.import': { zh: '导入标准体系', en: 'Framework imported' },
  'programme.load': { zh: '装入实施方案', en: 'Programme loaded' },
  'document.add': { zh: '加入标准文本', en: 'Text added' },
  'checkpoint-key.add': { zh: '启用检查点密钥', en: 'Checkpoint key added' },
}

/** What an action of the log is called; one that has no name yet by its own. */
export function sayEvent(action: string, language: Language): string {
  const name = eventNames[action]
  return name ? say(name, language) : action
}

/** A turn of a status as it is told on a day: with its own day where that is yet to come. */
export function sayTurn({ day, before, after }: StatusTurn, on: Day, language: Language): string {
  const turn = `${say(statusNames[before], language)} → ${say(statusNames[after], language)}`
  return day <= on ? turn : say({ zh: `自 ${day} 起 ${turn}`, en: `from ${day} ${turn}` }, language)
}

/** What happened to a standard, in one line: what was written of it, and the turn of its status. */
export function sayHappening(
  { action, turn, day }: { readonly action: string | null; readonly turn: StatusTurn | null; readonly day: Day },
  language: Language,
): string {
  const parts = [action === null ? null : sayEvent(action, language), turn && sayTurn(turn, day, language)]
  return parts.filter(part => part !== null).join(language === 'zh' ? '，' : ', ')
}
