import type { XmlElement } from '../../../container/xml-tree.ts'
import { type Look, noLook, readLook } from './run-look.ts'
import { attributeOf, childOf, isOff, wholeOf } from './word-element.ts'

/** What a style says of numbering, headings and looks; null is what it leaves to the style it is based on. */
export interface WordStyle {
  readonly id: string
  /** As shown in Word; built-in styles have English names in lower case whatever the language. */
  readonly name: string
  readonly kind: 'paragraph' | 'character' | 'table' | 'numbering'
  readonly basedOn: string | null
  /** List; 0 switches numbering off. */
  readonly list: number | null
  readonly level: number | null
  /** Level in the outline, 0 being the highest; 9 is body text. */
  readonly outline: number | null
  readonly look: Look
}

/** The styles of a document. Styles that are based on themselves end where the circle closes. */
export class StyleSheet {
  /** Style of paragraphs that name none. */
  readonly standard: string | null
  readonly #styles: ReadonlyMap<string, WordStyle>
  readonly #chains = new Map<string, readonly WordStyle[]>()
  readonly #looks = new Map<string, Look>()

  constructor(styles: readonly WordStyle[], standard: string | null) {
    this.#styles = new Map(styles.map(style => [style.id, style]))
    this.standard = standard
  }

  /** The style and what it is based on, itself first; empty for an unknown one. */
  chain(id: string | null): readonly WordStyle[] {
    const key = id ?? this.standard
    if (key === null) return []
    const known = this.#chains.get(key)
    if (known) return known
    const chain = new Set<WordStyle>()
    for (let style = this.#styles.get(key); style && !chain.has(style); ) {
      chain.add(style)
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn)
    }
    const found = [...chain]
    this.#chains.set(key, found)
    return found
  }

  /** Name of the style; an unknown one is called by its id. */
  nameOf(id: string | null): string {
    return this.chain(id)[0]?.name ?? id ?? ''
  }

  /** The first that a style or one it is based on says of a property. */
  inherited<Key extends 'list' | 'level' | 'outline'>(id: string | null, key: Key): WordStyle[Key] {
    return this.chain(id).find(style => style[key] !== null)?.[key] ?? (null as WordStyle[Key])
  }

  /** The look of a style with what it takes from those it is based on. */
  lookOf(id: string | null): Look {
    const key = id ?? this.standard ?? ''
    const known = this.#looks.get(key)
    if (known) return known
    let look = noLook
    for (const style of this.chain(id).toReversed()) look = overlay(look, style.look)
    this.#looks.set(key, look)
    return look
  }

  all(): Iterable<WordStyle> {
    return this.#styles.values()
  }
}

/** Reads the styles part (ECMA-376-1, 17.7). */
export function readStyleSheet(root: XmlElement): StyleSheet {
  const elements = root.children.filter(child => typeof child !== 'string' && child.local === 'style')
  let standard: string | null = null
  const styles = elements.flatMap(element => {
    if (typeof element === 'string') return []
    const style = readStyle(element)
    if (
      style.kind === 'paragraph' &&
      attributeOf(element, 'default') !== null &&
      !isOff(attributeOf(element, 'default'))
    ) {
      standard ??= style.id
    }
    return [style]
  })
  return new StyleSheet(styles, standard)
}

function readStyle(element: XmlElement): WordStyle {
  const paragraph = childOf(element, 'pPr')
  const numbering = childOf(paragraph, 'numPr')
  const id = attributeOf(element, 'styleId') ?? ''
  const name = attributeOf(childOf(element, 'name'), 'val') ?? id
  const kind = kindOf(attributeOf(element, 'type'))
  const look = readLook(childOf(element, 'rPr'))
  const isCode = kind === 'character' && /^(?:html (?:code|sample|typewriter|keyboard)|code|代码|源代码)\b/i.test(name)
  return {
    id,
    name,
    kind,
    basedOn: attributeOf(childOf(element, 'basedOn'), 'val'),
    list: wholeOf(childOf(numbering, 'numId')),
    level: wholeOf(childOf(numbering, 'ilvl')),
    outline: wholeOf(childOf(paragraph, 'outlineLvl')),
    look: isCode ? { ...look, isCode } : look,
  }
}

/** A look with what another says put over it. */
function overlay(below: Look, above: Look): Look {
  if (above === noLook) return below
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    underline: above.underline ?? below.underline,
    strike: above.strike ?? below.strike,
    raised: above.raised ?? below.raised,
    isHidden: above.isHidden ?? below.isHidden,
    isCode: above.isCode ?? below.isCode,
  }
}

function kindOf(type: string | null): WordStyle['kind'] {
  return type === 'character' || type === 'table' || type === 'numbering' ? type : 'paragraph'
}
