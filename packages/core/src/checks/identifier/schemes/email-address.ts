import type { IdentifierScheme } from '../scheme.ts'

/** RFC 5322, dot-atom, at a domain of at least two labels: what people call an e-mail address. Quoted and international ones are not taken. */
export const emailAddress: IdentifierScheme = {
  id: 'email-address',
  title: { zh: '电子邮箱地址', en: 'e-mail address' },
  basis: 'RFC 5322',
  pattern:
    "[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+(\\.[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+)*@([0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?\\.)+[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?",
  checks: [],
  parts: [],
  sound: ['a.b+c@example.com', 'x@mail.example.cn'],
  faulty: ['a.example.com', 'a@b', '.a@example.com', 'a@-example.com', 'a b@example.com'],
}
