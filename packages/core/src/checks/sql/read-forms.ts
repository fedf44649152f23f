import type { DateForm, TimeForm } from '../ast.ts'
import type { TablePlan } from '../plan.ts'

/** How the rules of a plan read the dates or moments of a column. */
export interface ReadForm {
  readonly form: DateForm | TimeForm
  /** Minutes east of UTC where the text has no zone. */
  readonly offset: number
}

/** By the ordinal of a column: the form that a rule first reads it in, which typed columns are written in. */
export function formsOf(plan: TablePlan): ReadonlyMap<number, ReadForm> {
  const forms = new Map<number, ReadForm>()
  collectForms(plan.rules, forms)
  return forms
}

function collectForms(node: unknown, forms: Map<number, ReadForm>): void {
  if (node === null || typeof node !== 'object') return
  if ('op' in node && (node.op === 'day' || node.op === 'second') && 'of' in node && 'form' in node) {
    const { of, form } = node as { of: { op: string; column?: number }; form: DateForm | TimeForm }
    const offset = 'offset' in node && typeof node.offset === 'number' ? node.offset : 0
    if (of.op === 'cell' && of.column !== undefined && !forms.has(of.column)) forms.set(of.column, { form, offset })
  }
  for (const child of Object.values(node)) collectForms(child, forms)
}
