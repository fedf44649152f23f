/**
 * The spelling of a normal form in an address: `GBT-1.1-2020`, `GB-Z-43082-2023`, `DB31T-1523-2024`,
 * `ISO-IEC-27001-2022-Amd-1-2024`. Different normal forms have different slugs, also when case is ignored: the mark T is
 * glued to its code and Z is not (so that GB/Z and GBZ differ), and a hyphen of an enterprise's own becomes `_`.
 */
export function numberSlug(normal: string): string {
  const text = normal.startsWith('Q/') ? markInner(normal) : normal
  return text
    .replace(/\/T(?=[ /]|$)/g, 'T')
    .replace(/[^\p{L}\p{N}._~]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** The marks that an enterprise puts into its own part, each kept apart from the others. */
function markInner(normal: string): string {
  const inner = normal
    .slice(2)
    .replace(/-(?!(?:19|20)\d{2}$)/g, '_')
    .replace(/\//g, '~')
    .replace(/[()]/g, '_~')
    .replace(/[&·]/g, '~~')
  return `Q/${inner}`
}
