import type { IdentifierScheme } from '../scheme.ts'

/** Mobile numbers of mainland China: eleven digits that begin with 13 to 19, without +86. Which segments are given out changes, so no list limits them. */
export const mobileNumber: IdentifierScheme = {
  id: 'mobile-number',
  title: { zh: '手机号码（中国内地）', en: 'mobile number of mainland China' },
  basis: '电信网编号计划（号段以主管部门公布的为准）',
  pattern: '1[3-9][0-9]{9}',
  checks: [],
  parts: [],
  sound: ['13800138000', '19912345678'],
  faulty: ['12800138000', '1380013800', '+8613800138000', '138-0013-8000'],
}
