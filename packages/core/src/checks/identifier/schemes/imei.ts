import type { IdentifierScheme } from '../scheme.ts'

/** 3GPP TS 23.003, 6.2: eight digits of type allocation, six of serial number, check by Luhn. */
export const imei: IdentifierScheme = {
  id: 'imei',
  title: { zh: '国际移动设备识别码', en: 'IMEI' },
  basis: '3GPP TS 23.003',
  pattern: '[0-9]{15}',
  checks: [{ algorithm: { method: 'luhn', shortest: 15, longest: 15 } }],
  parts: [
    { id: 'type', title: { zh: '型号核准号码', en: 'type allocation code' }, start: 0, length: 8 },
    { id: 'serial', title: { zh: '序列号', en: 'serial number' }, start: 8, length: 6 },
  ],
  sound: ['490154203237518'],
  faulty: ['490154203237517', '49015420323751'],
}
