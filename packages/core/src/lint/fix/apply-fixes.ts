import type { Block } from '../../document/model/block.ts'
import type { Id } from '../../document/model/id.ts'
import { mapBlocks, mapSections } from '../../document/model/map-blocks.ts'
import type { Section, StandardDocument } from '../../document/model/standard-document.ts'
import type { LintFinding } from '../result.ts'
import type { Edit } from '../rule.ts'
import { replaceInParagraph, replaceInTitle, replaceText } from './replace-text.ts'

/** A document after some edits. */
export interface Applied {
  readonly document: StandardDocument
  /** Findings whose edit was made. */
  readonly applied: readonly LintFinding[]
  /** Those whose edit no longer holds: the text is another, or two edits overlap. */
  readonly skipped: readonly LintFinding[]
}

/** Makes the edits of the findings that have one; each at most once, from the end of a text to its beginning. */
export function applyFixes(document: StandardDocument, findings: readonly LintFinding[]): Applied {
  const changes = new Changes(findings)
  const changed = mapSections(document, section => changeSection(section, changes))
  const applied = findings.filter(finding => finding.edit && changes.made.has(finding.edit))
  const skipped = findings.filter(finding => finding.edit && !changes.made.has(finding.edit))
  return { document: applied.length > 0 ? changed : document, applied, skipped }
}

class Changes {
  readonly made = new Set<Edit>()
  readonly #byPiece = new Map<Id, Edit[]>()

  constructor(findings: readonly LintFinding[]) {
    for (const { edit } of findings) {
      if (edit) this.#byPiece.set(edit.at, [...(this.#byPiece.get(edit.at) ?? []), edit])
    }
    for (const [id, edits] of this.#byPiece) this.#byPiece.set(id, separate(edits))
  }

  /** Applies the edits of one part of a piece, later ones of the text first. */
  run<T>(id: Id, part: Edit['part'], piece: T, change: (piece: T, edit: Edit) => T | null): T {
    let changed = piece
    for (const edit of this.#byPiece.get(id) ?? []) {
      const next = edit.part === part ? change(changed, edit) : null
      if (next === null) continue
      changed = next
      this.made.add(edit)
    }
    return changed
  }
}

/** Edits of one piece that do not overlap, a longer one before those inside it; the last of the text comes first. */
function separate(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const isFree = kept.every(one => one.part !== edit.part || edit.end <= one.start || edit.start >= one.end)
    if (isFree) kept.push(edit)
  }
  return kept.sort((a, b) => b.start - a.start)
}

function changeSection(section: Section, changes: Changes): Section {
  const titled = changes.run(section.id, 'title', section, (own, edit) => {
    const title = own.title && replaceText(own.title, edit)
    return title && { ...own, title }
  })
  return {
    ...titled,
    blocks: mapBlocks(section.blocks, block => changeBlock(block, changes)),
    sections: section.sections.map(inner => changeSection(inner, changes)),
  }
}

function changeBlock(block: Block, changes: Changes): Block {
  switch (block.t) {
    case 'paragraph':
      return changes.run(block.id, 'text', block, replaceInParagraph)
    case 'reference':
      return changes.run(block.id, 'text', block, (own, edit) => {
        const inlines = replaceText(own.inlines, edit)
        return inlines && { ...own, inlines }
      })
    case 'table':
    case 'figure':
      return changes.run(block.id, 'title', block, replaceInTitle)
    default:
      return block
  }
}
