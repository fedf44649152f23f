import type { Finding } from '@biaochi/core/finding.ts'
import { languages } from '@biaochi/core/language.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { figuresIn, noteFigures } from '@biaochi/core/registry/framework-notes.ts'

/** Sections that compilation notes have (GB/T 13016—2018). */
const sections = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const file = 'framework.yaml'

/** What our own frameworks must be beyond their schema: translated, with complete notes whose figures are known. */
export function checkFrameworkContent(framework: Framework): Finding[] {
  return [...checkTranslations(framework), ...checkNotes(framework)]
}

function checkTranslations(framework: Framework): Finding[] {
  return [...framework.nodes, ...framework.frame]
    .filter(
      ({ title }) =>
        /\p{Script=Han}/u.test(title.en.replace(/[(（][^()（）]*[)）]/g, '')) || !/\p{Script=Han}/u.test(title.zh),
    )
    .map(({ code, title }) => ({
      rule: 'content-untranslated',
      severity: 'error',
      message: {
        zh: `${code} 的名称没有分别用中文和英文写：“${title.zh}”“${title.en}”。`,
        en: `The title of ${code} is not in Chinese and in English: “${title.zh}”, “${title.en}”.`,
      },
      at: { file, subject: code },
    }))
}

function checkNotes(framework: Framework): Finding[] {
  const given = framework.notes.map(note => note.id).join('')
  const order: Finding[] =
    given === sections.join('')
      ? []
      : [
          {
            rule: 'content-notes-incomplete',
            severity: 'error',
            message: {
              zh: `编制说明应有 ${sections.join('、')} 各节，依次各一，现有 ${given}。`,
              en: `Compilation notes have the sections ${sections.join(', ')}, each once in this order; there are ${given}.`,
            },
            at: { file, pointer: '/notes' },
          },
        ]
  const unknown = framework.notes.flatMap(note =>
    languages.flatMap(language =>
      figuresIn(note.text[language])
        .filter(name => !noteFigures.includes(name))
        .map((name): Finding => figureUnknown(note.id, name)),
    ),
  )
  return [...order, ...unknown]
}

function figureUnknown(note: string, name: string): Finding {
  return {
    rule: 'content-figure-unknown',
    severity: 'error',
    message: {
      zh: `编制说明 ${note} 中的 {${name}} 不是可填的数字。`,
      en: `{${name}} in section ${note} of the notes is no figure that can be filled in.`,
    },
    at: { file, subject: note },
    fix: { zh: `可用：${noteFigures.join('、')}。`, en: `There are: ${noteFigures.join(', ')}.` },
  }
}
