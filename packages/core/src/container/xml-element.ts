/** An element with all it holds. Neighbouring texts are one; comments and instructions are dropped. */
export interface XmlElement {
  /** As written. */
  readonly name: string
  readonly local: string
  readonly namespace: string
  /** By name as written, namespace declarations included. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** An element whose children are still to come. */
export interface OpenElement extends XmlElement {
  children: readonly XmlNode[]
}

/** What an element without children has. */
export const noChildren: readonly XmlNode[] = []
