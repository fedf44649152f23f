import type { XmlElement, XmlNode } from '../../../container/xml-tree.ts'

/** The first child element of that name; null when there is none, or no parent. */
export function childOf(element: XmlElement | null | undefined, local: string): XmlElement | null {
  if (!element) return null
  for (const child of element.children) if (typeof child !== 'string' && child.local === local) return child
  return null
}

/** Child elements, text between them left out. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.every(isElement) ? children : children.filter(isElement)
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** An attribute of the main vocabulary, whatever its prefix; null when it is missing. */
export function attributeOf(element: XmlElement | null | undefined, local: string): string | null {
  if (!element) return null
  const { attributes } = element
  const usual = attributes[`w:${local}`]
  if (usual !== undefined) return usual
  for (const name in attributes) if (name === local || name.endsWith(`:${local}`)) return attributes[name] ?? null
  return null
}

/** The `val` of an element as a whole number; null when it is none. */
export function wholeOf(element: XmlElement | null): number | null {
  const value = attributeOf(element, 'val')
  return value !== null && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : null
}

/** Whether a switch says no (ECMA-376-1, 17.17.4). One without a value says yes. */
export function isOff(value: string | null): boolean {
  return value === '0' || value === 'false' || value === 'off'
}

/** Whether an element is a switch that is on. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !isOff(attributeOf(element, 'val'))
}
