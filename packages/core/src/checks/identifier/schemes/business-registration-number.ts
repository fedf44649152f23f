import type { IdentifierScheme } from '../scheme.ts'

/** GS 15—2006: six digits of the registering body, eight in sequence, check by ISO/IEC 7064, MOD 11,10. Out of use for new entries since the uniform code. */
export const businessRegistrationNumber: IdentifierScheme = {
  id: 'business-registration-number',
  title: { zh: '工商注册号', en: 'business registration number' },
  basis: 'GS 15—2006',
  pattern: '[0-9]{15}',
  checks: [{ algorithm: { method: 'hybrid', length: 15, modulus: 10 } }],
  parts: [
    { id: 'registrar', title: { zh: '首次登记机关码', en: 'first registrar' }, start: 0, length: 6 },
    { id: 'sequence', title: { zh: '顺序码', en: 'sequence' }, start: 6, length: 8 },
    { id: 'check', title: { zh: '校验码', en: 'check digit' }, start: 14, length: 1 },
  ],
  sound: ['110108000000016'],
  faulty: ['110108000000017', '11010800000001'],
}
