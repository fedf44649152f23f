import type { IdentifierScheme } from '../scheme.ts'

/**
 * ISO 6346 (GB/T 1836): owner, category U, J or Z, serial number, check digit. Letters count 10 to 38 without 11, 22 and 33;
 * weights double; modulo 11, where 10 is written 0.
 */
export const containerNumber: IdentifierScheme = {
  id: 'container-number',
  title: { zh: '集装箱箱号', en: 'container number' },
  basis: 'ISO 6346',
  pattern: '[A-Z]{3}[UJZ][0-9]{7}',
  checks: [
    {
      algorithm: {
        method: 'weighted',
        length: 11,
        alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
        values: [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31,
          32, 34, 35, 36, 37, 38,
        ],
        weights: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 0],
        adds: 'product',
        modulus: 11,
        check: 10,
        characters: '01234567890',
      },
    },
  ],
  parts: [
    { id: 'owner', title: { zh: '箱主代码', en: 'owner' }, start: 0, length: 3 },
    { id: 'category', title: { zh: '设备识别码', en: 'category' }, start: 3, length: 1 },
    { id: 'serial', title: { zh: '箱号', en: 'serial number' }, start: 4, length: 6 },
    { id: 'check', title: { zh: '校验码', en: 'check digit' }, start: 10, length: 1 },
  ],
  // The second has the remainder 10.
  sound: ['CSQU3054383', 'TEXU0001080', 'HLXU2008419'],
  faulty: ['CSQU3054384', 'CSQ3054383', 'CSQA3054383', 'csqu3054383'],
}
