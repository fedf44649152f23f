/** What the portal says of requests that cannot be answered, in Chinese. */
export const trouble = {
  problems: {
    title: '问题说明',
    lead: '接口以 application/problem+json 说明问题，type 即指向这里。',
    status: 'HTTP 状态',
    identifier: '标识',
    others: '其他问题',
    unknown: (rule: string) => `没有标识为“${rule}”的问题。`,
  },
  error: {
    notFound: '没有这一页',
    notFoundText: '地址可能写错了，或者来自旧的链接。',
    badAddress: '地址写得不对',
    badDay: (text: string) => `“${text}”不是一个日期。请写成年-月-日，例如 2023-12-31。`,
    broken: '系统出错了',
    brokenText: '这不是您的错，您什么也没有丢失。稍后再试；若仍如此，请把参考号告诉我们。',
    reference: '参考号',
    next: '接下来',
    toSearch: '查找标准',
    toHome: '回到首页',
    toReport: '报告这个错误',
    toToday: '看今天的情况',
  },
}
