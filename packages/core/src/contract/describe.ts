/** Metadata of a schema with its description in both languages, Chinese first, and examples where one helps. */
export function says(zh: string, en: string, ...examples: readonly unknown[]) {
  return examples.length > 0
    ? { description: `${zh} / ${en}`, examples: [...examples] }
    : { description: `${zh} / ${en}` }
}

/** Metadata of a schema that the document names as a component. */
export function named(id: string, zh: string, en: string) {
  return { id, ...says(zh, en) }
}
