import { say } from '@biaochi/core/language.ts'
import { relationNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { editionArgument, openNamedStandard, tellEdition } from '../named-standard.ts'
import { readDay } from '../read-day.ts'

/** `biaochi registry impact`: who is concerned when a standard is replaced or withdrawn. */
export const registryImpactCommand: Command = {
  name: 'registry impact',
  title: { zh: '一项标准改变时受影响的标准', en: 'Who is concerned when a standard changes' },
  arguments: [editionArgument],
  options: [{ flags: '--as-of <day>', text: { zh: '截至哪一天（默认今天）', en: 'as of which day (default: today)' } }],
  formats: ['text', 'json'],
  run: show,
}

async function show(call: Call) {
  const day = readDay(call, 'asOf')
  if (day === 'unfit') return exitCode.usage
  const { showImpact } = await import('../../actions/show-impact.ts')
  const named = await openNamedStandard(call, day)
  if (!named) return exitCode.failure
  const view = await showImpact(named.context, named.id, named.asOf)
  if (!view) throw new Error(`the index does not hold the record ${named.id}`)
  const { language, terminal } = call
  if (call.format === 'json') terminal.out(JSON.stringify({ ...view, editions: named.editions }, null, 2))
  else {
    tellEdition(call, named)
    const { number, status } = view.standard
    const count = view.dependents.length
    terminal.out(`${number ?? ''}\t${say(statusNames[status], language)}\t${count > 0 ? count : say(nobody, language)}`)
    for (const one of view.dependents) {
      const through = one.via ? say(viaWords, language) : ''
      const how = `${say(relationNames.out[one.type], language)} ${one.named}${through}`
      terminal.out(
        [say(advices[one.advice], language), one.standard.number ?? '', how, one.place ?? ''].join('\t').trimEnd(),
      )
    }
    for (const { slug, number: clause, documentNumber, documentTitle } of view.clauses) {
      const document = [documentNumber, documentTitle].filter(Boolean).join(' ') || slug
      terminal.out([say(inText, language), document, clause ?? '—'].join('\t'))
    }
  }
  return exitCode.ok
}

const nobody = {
  zh: '登记库中没有引用、采用或依靠它的标准',
  en: 'no standard in the registry cites, adopts or rests on it',
}
const inText = { zh: '文本引用', en: 'cited in a text' }
const viaWords = { zh: '（采用它）', en: ' (which adopts it)' }

const advices = {
  revise: { zh: '应修订', en: 'revise' },
  check: { zh: '应核对', en: 'check' },
  unclear: { zh: '无从判断', en: 'not to be told' },
  none: { zh: '无需处理', en: 'nothing to do' },
} as const
