import type { IdentifierScheme } from '../scheme.ts'

/** GB/T 28181, annex of unified coding: twenty digits, no check. What the type and network codes mean differs by edition, so no list limits them. */
export const videoDeviceCode: IdentifierScheme = {
  id: 'video-device-code',
  title: { zh: '视频监控设备编码', en: 'video surveillance device code' },
  basis: 'GB/T 28181',
  pattern: '[0-9]{20}',
  checks: [],
  parts: [
    { id: 'centre', title: { zh: '中心编码', en: 'centre' }, start: 0, length: 8 },
    { id: 'industry', title: { zh: '行业编码', en: 'industry' }, start: 8, length: 2 },
    { id: 'type', title: { zh: '类型编码', en: 'type' }, start: 10, length: 3 },
    { id: 'network', title: { zh: '网络标识', en: 'network' }, start: 13, length: 1 },
    { id: 'serial', title: { zh: '序号', en: 'serial number' }, start: 14, length: 6 },
  ],
  sound: ['34020000001320000001'],
  faulty: ['3402000000132000001', '3402000000132000000A'],
}
