import { type DateForm, dateForms, type TimeForm, timeForms } from '../../ast.ts'

/** Finds how a date or a moment is written, in the words of people: `yyyy-MM-dd HH24:mi:ss`, `YYYYMMDD`, `格式：YYYY-MM-DD`. */
export function findTimeForm(text: string): DateForm | TimeForm | undefined {
  const flat = text.normalize('NFKC')
  const exact = [...dateForms, ...timeForms].find(one => one === flat.trim())
  if (exact) return exact
  const found =
    /y{4}([-/.年]?)m{2}(?:\1|[月])?(?:d{2}日?)?(?:[ t]?h{2}(?:24)?:?m[mi](?::?s{2})?)?|(?<![a-z])h{2}(?:24)?:m[mi](?::s{2})?/i.exec(
      flat,
    )?.[0]
  if (found === undefined) return undefined
  const form = found
    .replace(/y/gi, 'Y')
    .replace(/[Yy]{4}([-/.年]?)m{2}/i, 'YYYY$1MM')
    .replace(/d{2}/i, 'DD')
    .replace(
      /h{2}(?:24)?(:?)m[mi](?:(:?)s{2})?/i,
      (_, first: string, second: string | undefined) => `hh${first}mm${second === undefined ? '' : `${second}ss`}`,
    )
    .replace(/t(?=hh)/, 'T')
    .replace(/[-/.]$/, '')
  return [...dateForms, ...timeForms].find(one => one === form)
}
