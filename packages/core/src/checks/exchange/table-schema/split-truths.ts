const truths = /^(?:true|t|yes|y|1|on|是|有|真|√)$/i
const falsehoods = /^(?:false|f|no|n|0|off|否|无|假|×)$/i

/** Parts the spellings of a truth value into those of true and of false; null where a word is neither, or a side is empty. */
export function splitTruths(
  values: readonly string[],
): { readonly truths: string[]; readonly falsehoods: string[] } | null {
  const split = {
    truths: values.filter(one => truths.test(one)),
    falsehoods: values.filter(one => falsehoods.test(one)),
  }
  const isWhole = split.truths.length + split.falsehoods.length === values.length
  return isWhole && split.truths.length > 0 && split.falsehoods.length > 0 ? split : null
}
