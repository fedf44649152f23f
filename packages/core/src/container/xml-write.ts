/** What XML 1.0, 2.2 leaves out: control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const textSpecial = /[&<>\r]/g
const attributeSpecial = /[&<>"\t\n\r]/g
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text content; characters that XML cannot hold become U+FFFD. */
export function escapeText(text: string): string {
  return lawful(text).replace(textSpecial, escapeOne)
}

/** An attribute's value, to stand in double quotes. */
export function escapeAttribute(text: string): string {
  return lawful(text).replace(attributeSpecial, escapeOne)
}

/** Attributes by name; those that are null or undefined are left out. */
export type AttributesToWrite = Readonly<Record<string, string | number | null | undefined>>

/** An element around content that is XML already. */
export function tag(name: string, attributes: AttributesToWrite = {}, content = ''): string {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) start += ` ${key}="${escapeAttribute(String(value))}"`
  }
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** The first line of every part that we write. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function lawful(text: string): string {
  return text.replace(forbidden, '\uFFFD')
}

function escapeOne(character: string): string {
  return names[character] ?? `&#${character.charCodeAt(0)};`
}
