import { expect, it } from 'vitest'
import { isSameTitle } from './same-title.ts'

const registered = '样例规范 第12部分：数据'

it.each([
  ['样例规范　第12部分:数据', true],
  ['样例规范 第十二部分 数据', true],
  ['《样例规范》第１２部分：数据', true],
  ['样例规范', true],
  ['样例规范 第12部分', true],
  ['样例规范 第十部分：数据', false],
  ['样例规范 第2部分：数据', false],
  ['别的规范', false],
  ['规范', false],
])('“%s” means the title registered: %s', (cited, same) => {
  expect(isSameTitle(cited, registered)).toBe(same)
})

it.each([
  ['第十部分', '第10部分'],
  ['第二十部分', '第20部分'],
  ['第九十九部分', '第99部分'],
  ['第十一部分', '第11部分'],
])('%s is %s', (words, digits) => {
  expect(isSameTitle(`规范${words}`, `规范${digits}`)).toBe(true)
})
