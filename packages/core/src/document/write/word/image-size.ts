/** Width and height in pixels of 1/96 inch. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** The size that a picture states in its first bytes; a usual one for kinds that state none here. */
export function imageSize(bytes: Uint8Array, type: string): ImageSize {
  const found = sizes[type]?.(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? null
  const isSane = found !== null && [found.width, found.height].every(side => side >= 1 && side <= 30_000)
  return isSane ? found : { width: 400, height: 300 }
}

type Size = (bytes: Uint8Array, view: DataView) => ImageSize | null

const sizes: Readonly<Record<string, Size>> = {
  // PNG (W3C), 11.2.2
  'image/png': (bytes, view) => (bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }),
  // GIF89a, 18
  'image/gif': (bytes, view) =>
    bytes.length < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) },
  'image/jpeg': jpegSize,
  'image/svg+xml': bytes => svgSize(new TextDecoder('utf-8').decode(bytes.subarray(0, 4096))),
  // [MS-EMF] 2.3.4.2: the frame in hundredths of a millimetre
  'image/x-emf': (bytes, view) => {
    if (bytes.length < 40) return null
    const side = (from: number, to: number) => Math.abs(view.getInt32(to, true) - view.getInt32(from, true))
    return { width: pixels(side(24, 32)), height: pixels(side(28, 36)) }
  },
}

function pixels(hundredths: number): number {
  return Math.round((hundredths / 2540) * 96)
}

/** The first frame header (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array, view: DataView): ImageSize | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

function svgSize(text: string): ImageSize | null {
  const root = /<svg\b[^>]*>/.exec(text)?.[0] ?? ''
  const side = (name: string) =>
    Number.parseFloat(new RegExp(`\\s${name}="(\\d+(?:\\.\\d+)?)(?:px)?"`).exec(root)?.[1] ?? '')
  const box = /\sviewBox="[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(root)
  const width = side('width') || Number(box?.[1])
  const height = side('height') || Number(box?.[2])
  return width && height ? { width, height } : null
}
