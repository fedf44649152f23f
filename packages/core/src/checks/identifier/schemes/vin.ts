import type { IdentifierScheme } from '../scheme.ts'

/**
 * GB 16735 (ISO 3779, 49 CFR 565): no I, O, Q; the check is the ninth character, modulo 11, X for 10. Vehicles made for Europe
 * have no check digit there: a package about imports makes its own scheme with `extends: vin` and no check.
 */
export const vin: IdentifierScheme = {
  id: 'vin',
  title: { zh: '车辆识别代号', en: 'vehicle identification number' },
  basis: 'GB 16735',
  pattern: '[0-9A-HJ-NPR-Z]{8}[0-9X][0-9A-HJ-NPR-Z]{8}',
  checks: [
    {
      algorithm: {
        method: 'weighted',
        length: 17,
        alphabet: '0123456789ABCDEFGHJKLMNPRSTUVWXYZ',
        values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9],
        weights: [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2],
        adds: 'product',
        modulus: 11,
        check: 8,
        characters: '0123456789X',
      },
    },
  ],
  parts: [
    { id: 'manufacturer', title: { zh: '世界制造厂识别代号', en: 'manufacturer' }, start: 0, length: 3 },
    { id: 'description', title: { zh: '车辆说明部分', en: 'description' }, start: 3, length: 6 },
    { id: 'indicator', title: { zh: '车辆指示部分', en: 'indicator' }, start: 9, length: 8 },
  ],
  sound: ['1M8GDM9AXKP042788', '11111111111111111', '5GZCZ43D13S812715'],
  faulty: ['1M8GDM9A1KP042788', '1M8GDM9AXKPO42788', '1M8GDM9AXKP04278', '1m8gdm9axkp042788'],
}
