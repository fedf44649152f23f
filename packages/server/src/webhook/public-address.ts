import { BlockList, isIP } from 'node:net'

/** Networks that are not the public one: a webhook must not lead into the house of those who run the site. */
const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(network, prefix, 'ipv4')

/** Global unicast (RFC 4291, 2.4), and what of it leads elsewhere by translation or is for documents only (IANA registry). */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const notOutside = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notOutside.addSubnet(network, prefix, 'ipv6')

/** Whether an address of the network lies in the public one. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  // An IPv4 address written as one of IPv6 is judged as what it is.
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isPublicAddress(mapped)
  if (family === 4) return !inside.check(address, 'ipv4')
  return global.check(address, 'ipv6') && !notOutside.check(address, 'ipv6')
}

/** Whether the host of a URL is seen at a glance to lie inside: an address, or a name that always means this machine (RFC 6761, 6.3). */
export function isInnerHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return isIP(host) === 0 ? /(^|\.)localhost$/i.test(host) : !isPublicAddress(host)
}
