/**
 * Document types and stages that ISO and IEC put into the number of a draft (ISO/IEC Directives, Part 1, 2.1.3;
 * harmonised stage codes): preliminary and new work items, working and committee drafts, enquiry and final drafts, and
 * the same for amendments and corrigenda. `PRF` is a proof.
 */
const draftWords =
  /(?:^|[ /])(?:PWI|NWIP|NP|AWI|WD|CDV|CD|FCD|DIS|FDIS|PRF|CDTS|DTS|CDTR|DTR|DPAS|PDAM|PDAMD|DAM|DAMD|FPDAM|FDAM|FDAMD|DCOR|FDCOR)(?=[ /\d]|$)/i

/** Number of a national plan, `20213297-T-469`: a project that is to become a standard. */
const planNumber = /^20\d{6}-[TQZ]-\d{3}$/

/** True for the number of a draft or a project: such a document is not issued, whatever its year says. */
export function isDraftNumber(number: string): boolean {
  return draftWords.test(number) || planNumber.test(number)
}
