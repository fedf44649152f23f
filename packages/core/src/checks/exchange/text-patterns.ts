/** Portable patterns of text formats that several schema languages name. */

const hexByte = '[0-9A-Fa-f]{2}'
/** `:` belongs to it only where a user or a path segment may stand. */
const uriCharacter = `(?:[0-9A-Za-z._~!$&'()*+,;=:@-]|%${hexByte})`
const uriTail = `(?:\\?(?:${uriCharacter}|[/?])*)?(?:#(?:${uriCharacter}|[/?])*)?`
const authority = `//(?:(?:[0-9A-Za-z._~!$&'()*+,;=:-]|%${hexByte})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[0-9A-Za-z._~!$&'()*+,;=-]|%${hexByte})*)(?::[0-9]*)?`
const path = `(?:${uriCharacter}|/)*`

/** RFC 3986, 3: with scheme. */
export const uriPattern = `[A-Za-z][0-9A-Za-z+.-]*:(?:${authority}(?:/${path})?|/?(?:${uriCharacter}(?:${uriCharacter}|/)*)?)${uriTail}`

/** RFC 3986, 4.1: the same, or relative; a relative one has no colon in its first segment. */
export const uriReferencePattern = `(?:${uriPattern}|(?:${authority}(?:/${path})?|/(?:${uriCharacter}(?:${uriCharacter}|/)*)?|(?:(?:[0-9A-Za-z._~!$&'()*+,;=@-]|%${hexByte})+(?:/${path})?)?)${uriTail})`

/** RFC 9562, 4. */
export const uuidPattern = '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}'

/** RFC 1123, 2.1 without the bound on the whole, which is 253 characters. */
export const hostnamePattern = `[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?(?:\\.[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?)*`

/** RFC 4648, 4: padded, without line breaks. */
export const base64Pattern = '(?:[0-9A-Za-z+/]{4})*(?:[0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?'

/** RFC 6901, 3. */
export const jsonPointerPattern = '(?:/(?:[^/~]|~[01])*)*'

const timePart = 'T(?:[0-9]+H(?:[0-9]+M)?(?:SECONDS)?|[0-9]+M(?:SECONDS)?|SECONDS)'
const datePart = '(?:[0-9]+Y(?:[0-9]+M)?(?:[0-9]+D)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)'

/** XML Schema 1.1, 3.3.6: `-P1Y2M3DT4H5M6.7S`, any part left out but not all. */
export const xsdDurationPattern = `-?P(?:${datePart}(?:${timePart})?|${timePart})`.replaceAll(
  'SECONDS',
  '[0-9]+(?:\\.[0-9]+)?S',
)

/** RFC 3339, appendix A: weeks alone, no gap between units, no fractions. */
export const rfc3339DurationPattern = (() => {
  const second = '[0-9]+S'
  const minute = `[0-9]+M(?:${second})?`
  const hour = `[0-9]+H(?:${minute})?`
  const time = `T(?:${hour}|${minute}|${second})`
  const date = `(?:[0-9]+D|[0-9]+M(?:[0-9]+D)?|[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?)`
  return `P(?:${date}(?:${time})?|${time}|[0-9]+W)`
})()

/** RFC 3339, 5.6: a time of day with its zone; a leap second is at 23:59:60Z, or with an offset, of which it is not said whether it fits. */
export const fullTimePattern = (() => {
  const hour = '(?:[01][0-9]|2[0-3])'
  const offset = `[+-]${hour}:[0-5][0-9]`
  const fraction = '(?:\\.[0-9]+)?'
  return `(?:${hour}:[0-5][0-9]:[0-5][0-9]${fraction}(?:[Zz]|${offset})|23:59:60${fraction}[Zz]|${hour}:[0-5][0-9]:60${fraction}${offset})`
})()

/** RFC 3986, 3.2.2: `IPv6address`, its nine forms. */
export const ipv6Pattern = (() => {
  const h16 = '[\\dA-Fa-f]{1,4}'
  const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
  const ls32 = `(?:${h16}:${h16}|${octet}(?:\\.${octet}){3})`
  const before = (most: number) => (most === 0 ? `(?:${h16})?` : `(?:(?:${h16}:){0,${most}}${h16})?`)
  const forms = [
    `(?:${h16}:){6}${ls32}`,
    `::(?:${h16}:){5}${ls32}`,
    ...[4, 3, 2, 1, 0].map((after, index) => `${before(index)}::(?:${h16}:){${after}}${ls32}`),
    `${before(5)}::${h16}`,
    `${before(6)}::`,
  ]
  return `(?:${forms.join('|').replaceAll(`(?:${h16}:){0}`, '')})`
})()
