/** Tables for sixteen bytes at a time, one behind the other: byte by byte it takes six times as long. */
const steps = 16
const tables = makeTables()

/** CRC-32 of ISO 3309 as zip uses it, continued from the checksum of what came before (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  let at = 0
  for (const end = bytes.length - steps + 1; at < end; at += steps) {
    crc =
      look(15, byte(bytes, at) ^ (crc & 0xff)) ^
      look(14, byte(bytes, at + 1) ^ ((crc >>> 8) & 0xff)) ^
      look(13, byte(bytes, at + 2) ^ ((crc >>> 16) & 0xff)) ^
      look(12, byte(bytes, at + 3) ^ (crc >>> 24)) ^
      look(11, byte(bytes, at + 4)) ^
      look(10, byte(bytes, at + 5)) ^
      look(9, byte(bytes, at + 6)) ^
      look(8, byte(bytes, at + 7)) ^
      look(7, byte(bytes, at + 8)) ^
      look(6, byte(bytes, at + 9)) ^
      look(5, byte(bytes, at + 10)) ^
      look(4, byte(bytes, at + 11)) ^
      look(3, byte(bytes, at + 12)) ^
      look(2, byte(bytes, at + 13)) ^
      look(1, byte(bytes, at + 14)) ^
      look(0, byte(bytes, at + 15))
  }
  for (; at < bytes.length; at++) crc = look(0, (crc ^ byte(bytes, at)) & 0xff) ^ (crc >>> 8)
  return ~crc >>> 0
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function look(table: number, index: number): number {
  return tables[(table << 8) | index] ?? 0
}

function makeTables(): Int32Array {
  const all = new Int32Array(steps << 8)
  for (let index = 0; index < 256; index++) {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    all[index] = value
  }
  for (let at = 256; at < all.length; at++) {
    const last = all[at - 256] ?? 0
    all[at] = (last >>> 8) ^ (all[last & 0xff] ?? 0)
  }
  return all
}
