/** The spelling of a normal form in an address: `GBT-1.1-2020`. Different normal forms have different slugs. */
export function numberSlug(normal: string): string {
  return normal.replace(/\/T(?=[ /]|$)/g, 'T').replace(/[^\p{L}\p{N}.]+/gu, '-')
}
