/** The facets that were chosen, absent ones left out. */
export function chosenFacets<Facets extends object>(
  facets: Facets,
): { [Name in keyof Facets]?: NonNullable<Facets[Name]> } {
  const entries = Object.entries(facets).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Name in keyof Facets]?: NonNullable<Facets[Name]> }
}
