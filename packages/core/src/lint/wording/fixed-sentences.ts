import type { DocumentProfile } from '../../document/model/standard-document.ts'

/** Introduction of the normative references (GB/T 1.1—2020, 8.6). */
const references2020 =
  '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。'

/** The same in GB/T 1.1—2009, 6.2.3. */
const references2009 =
  '下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅注日期的版本适用于本文件。凡是不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。'

/** The introduction that a profile fixes; null where none is fixed. */
export function referencesIntroduction(profile: DocumentProfile): string | null {
  if (profile === 'gbt1.1-2020' || profile === 'guide') return references2020
  return profile === 'gbt1.1-2009' ? references2009 : null
}

/** What stands in the chapter of a document without normative references. */
export const noReferences = '本文件没有规范性引用文件。'

/** What stands in the chapter of a document without terms. */
export const noTerms = '本文件没有需要界定的术语和定义。'

/** The three introductions of the terms (GB/T 1.1—2020, 8.7), 2009 having 本文件 too; folded for comparing. */
export const termsIntroduction =
  /^(?:下列术语和定义适用于本文件|.+界定的术语和定义适用于本文件|.+界定的以及下列术语和定义适用于本文件)[。.:]?$/u

/** Title of GB/T 1.1 by edition, as the foreword cites it. */
export function draftingBasis(profile: DocumentProfile): string | null {
  if (profile === 'gbt1.1-2020' || profile === 'guide') {
    return '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。'
  }
  return profile === 'gbt1.1-2009' ? '本标准按照GB/T 1.1—2009给出的规则起草。' : null
}
