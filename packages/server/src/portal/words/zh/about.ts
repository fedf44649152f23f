import { printCount } from '../../print-count.ts'

/** What the portal says of sources, accessibility and error reports, in Chinese. */
export const about = {
  sources: {
    title: '来源',
    lead: '每条事实从哪里来。官方来源给出链接；媒体与二手转载只写文字，请读者自行核实。',
    tiers: '来源分级',
    tierText: {
      official: '发布机构或政府部门自己的网站与文件',
      press: '报刊与新闻网站的报道',
      secondary: '转载、汇编、资料网站等；可能有误，有待官方来源替换',
    },
    none: '还没有记录任何来源。',
    usedBy: '用于',
    uses: '用处数',
    together: (count: number) => `等 ${printCount(count)} 处`,
    source: '来源',
  },
  accessibility: {
    title: '无障碍声明',
    lead: '人人都应读得到标准。本站以 WCAG 2.2 AA 为目标，并参照 GB/T 37668—2019。',
    doneTitle: '我们做到的',
    done: [
      '全部页面不用脚本也可阅读和查找',
      '全部操作可用键盘完成，焦点始终可见；按 / 直接进入查找框',
      '状态以图形、文字与颜色三者同时表示，不单靠颜色',
      '结构图旁有同样内容的列表，可供读屏与复制',
      '浅色与深色两种明暗，另有大字高对比的长者版',
      '宽 360 像素的屏幕无需左右滚动，放大到 400% 仍可用',
      '没有弹窗、广告、自动播放和限时操作',
      '每页可打印，页脚注明地址与日期',
    ],
    testedTitle: '怎样检验',
    tested:
      '每次发布前，用 axe-core 在两种语言、两种明暗、宽窄两种屏幕上逐页检查，违例须为零；另以键盘逐页走查。自动检查只能发现部分问题，欢迎指出遗漏。',
    limitsTitle: '已知的不足',
    limits: ['尚未请残障用户实测', '未内置朗读，请用浏览器或系统的朗读功能'],
    displayTitle: '调整显示',
    displayText: '选择只保存在您浏览器的一个 Cookie 中，不用于其他目的。',
    contact: '遇到障碍',
  },
  report: {
    title: '报告错误',
    lead: '发现错误、缺漏、失效或难用之处，请告诉我们。下面的文字已填好出错页面，请补上说明后发送。',
    text: '报告内容',
    page: '页面',
    reference: '参考号',
    when: '时间',
    wrong: '哪里不对：',
    right: '应当是什么，依据何在：',
    send: '用邮件发送',
    copyThen: '复制下面的文字，用您习惯的方式发给网站管理者。',
    noAddress: '这一安装没有设置联系邮箱，本页不会替您发送任何内容。',
    subject: '标尺网站报错',
    privacy: '本站不保存您填写的内容。',
    alsoApi: '持有令牌的机构可以通过接口直接更正记录。',
  },
}
