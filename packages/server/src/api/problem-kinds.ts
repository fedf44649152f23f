import type { Text } from '@biaochi/core/finding.ts'

/** A kind of problem: its page is `/problems/<rule>`, its `type` in every problem document. */
export interface ProblemKind {
  /** Named for the fault; published ids are never renamed or reused. */
  readonly rule: string
  readonly status: number
  readonly title: Text
  /** Why it happens and what to do. */
  readonly text: Text
}

/** Every kind of problem that the API answers with, by status. */
export const problemKinds: readonly ProblemKind[] = [
  {
    rule: 'request-invalid',
    status: 400,
    title: { zh: '请求不合规定', en: 'The request is not as documented' },
    text: {
      zh: '路径、参数或请求体与接口文档不符。errors 逐条指出位置（JSON Pointer，从 path、query、header、body 起）与原因；改正后重发。',
      en: 'Path, parameters or body differ from the document. `errors` names each place (a JSON Pointer that begins with path, query, header or body) and the reason; mend them and send it again.',
    },
  },
  {
    rule: 'message-unreadable',
    status: 400,
    title: { zh: '不是完整的 HTTP 请求', en: 'This is no HTTP request' },
    text: {
      zh: '收到的字节不能作为 HTTP 请求读取，例如请求行或请求头的写法不对，或方法的名称无人认识。请用通行的 HTTP 客户端。',
      en: 'The bytes received cannot be read as a request: a request line or header is misspelt, or nobody knows the method. Use an ordinary HTTP client.',
    },
  },
  {
    rule: 'body-unreadable',
    status: 400,
    title: { zh: '请求体无法读取', en: 'The body cannot be read' },
    text: {
      zh: '请求体不是所称格式，例如 JSON 有语法错误、长度与 Content-Length 不符，或为空。',
      en: 'The body is not of the format it says: broken JSON, a length other than Content-Length, or nothing at all.',
    },
  },
  {
    rule: 'cursor-unknown',
    status: 400,
    title: { zh: '游标无效', en: 'The cursor is not known' },
    text: {
      zh: '游标只能原样用于给出它的列表，且排序不变。去掉 cursor，从第一页开始。',
      en: 'A cursor continues the list that gave it, in the same order, and is passed on unchanged. Leave cursor out and begin with the first page.',
    },
  },
  {
    rule: 'token-missing',
    status: 401,
    title: { zh: '写入需要令牌', en: 'Writing needs a token' },
    text: {
      zh: '接口不带令牌时只读。请管理员在服务器上运行 biaochi token new，把显示一次的令牌放进请求头 Authorization: Bearer …。',
      en: 'Without a token the API is read-only. Ask the administrator to run “biaochi token new” on the server, and send the token that it prints once as “Authorization: Bearer …”.',
    },
  },
  {
    rule: 'token-unknown',
    status: 401,
    title: { zh: '令牌无效', en: 'The token is not valid' },
    text: {
      zh: '令牌写错或已撤销。检查是否完整复制；需要新的令牌时运行 biaochi token new。',
      en: 'The token is misspelt or was revoked. See that all of it was copied; “biaochi token new” makes another one.',
    },
  },
  {
    rule: 'address-unknown',
    status: 404,
    title: { zh: '没有这个地址', en: 'There is no such address' },
    text: {
      zh: '接口没有这个路径。全部路径见接口说明页与 openapi.json。',
      en: 'The API has no such path. The explorer and openapi.json list every one.',
    },
  },
  {
    rule: 'package-unknown',
    status: 404,
    title: { zh: '没有这个可以执行的标准', en: 'No such standard runs' },
    text: {
      zh: '没有这个标识的标准包随程序提供，或它不能执行。GET /packages 列出全部。',
      en: 'No package of that id comes with the program, or it cannot be run. GET /packages lists them all.',
    },
  },
  {
    rule: 'check-unknown',
    status: 404,
    title: { zh: '没有这次检查', en: 'There is no such check' },
    text: {
      zh: '标识不对，或检查结束已过一小时，或服务器重新启动过。重新发送数据即可。',
      en: 'The id is wrong, the check ended more than an hour ago, or the server was started anew. Send the data again.',
    },
  },
  {
    rule: 'check-without-report',
    status: 409,
    title: { zh: '检查还没有报告', en: 'The check has no report' },
    text: {
      zh: '检查尚未完成、被取消，或数据不能检查。GET /checks/{id} 给出状态与原因。',
      en: 'The check is not done yet, was cancelled, or the data could not be checked. GET /checks/{id} tells its state and why.',
    },
  },
  {
    rule: 'standard-unknown',
    status: 404,
    title: { zh: '登记中没有这项标准', en: 'The registry has no such standard' },
    text: {
      zh: '地址名或标识不对。用 GET /numbers/resolve 以任何写法的编号查找。登记中没有不等于标准不存在，也不等于有效。',
      en: 'The slug or id is wrong. GET /numbers/resolve finds a standard by its number in any spelling. That the registry does not know it says neither that it does not exist nor that it is valid.',
    },
  },
  {
    rule: 'standard-not-retracted',
    status: 404,
    title: { zh: '没有撤下的记录', en: 'No such record was taken out' },
    text: {
      zh: '以此为编号、地址名或标识的记录没有撤下，或根本没有。',
      en: 'The record of this number, slug or id was not taken out, or there is none.',
    },
  },
  {
    rule: 'standard-retracted',
    status: 410,
    title: { zh: '记录已撤下', en: 'The record was taken out' },
    text: {
      zh: '这条记录有误或重复，已从登记中撤下；errors 说明理由，并入了另一条时给出那一条。',
      en: 'The record was wrong or doubled and was taken out of the registry. `errors` says why, and names the record that it was merged into, if any.',
    },
  },
  {
    rule: 'document-unknown',
    status: 404,
    title: { zh: '没有这份文件', en: 'There is no such document' },
    text: {
      zh: '没有以此为地址名的文件，或没有这一版本。GET /documents 列出全部。',
      en: 'No document has this address, or it has no such version. GET /documents lists them all.',
    },
  },
  {
    rule: 'watch-unknown',
    status: 404,
    title: { zh: '没有这个关注清单', en: 'There is no such watch list' },
    text: {
      zh: '标识不对，或清单已删除。清单不列在任何地方：标识在建立时给出。',
      en: 'The id is wrong, or the list was removed. Lists are shown nowhere: the id is told when one is made.',
    },
  },
  {
    rule: 'framework-unknown',
    status: 404,
    title: { zh: '没有这个标准体系', en: 'There is no such framework' },
    text: { zh: '标识不对。GET /frameworks 列出全部标准体系。', en: 'The id is wrong. GET /frameworks lists them.' },
  },
  {
    rule: 'programme-absent',
    status: 404,
    title: { zh: '尚未装入实施方案', en: 'No programme is loaded' },
    text: {
      zh: '这一安装还没有实施方案，因而没有目标。biaochi serve 在空库上首次启动时会装入。',
      en: 'This installation has no programme yet, and so no targets. “biaochi serve” loads it when it first starts on an empty store.',
    },
  },
  {
    rule: 'checkpoint-absent',
    status: 404,
    title: { zh: '尚无检查点', en: 'There is no checkpoint yet' },
    text: {
      zh: 'biaochi serve 启动时与此后每小时发布一个；也可用 biaochi audit checkpoint，或带令牌 POST /checkpoint。',
      en: '“biaochi serve” publishes one at its start and every hour; “biaochi audit checkpoint” and POST /checkpoint with a token do so too.',
    },
  },
  {
    rule: 'method-unknown',
    status: 405,
    title: { zh: '这个地址不支持此方法', en: 'The address does not support the method' },
    text: { zh: '响应头 Allow 列出支持的方法。', en: 'The header Allow lists the methods that it supports.' },
  },
  {
    rule: 'request-slow',
    status: 408,
    title: { zh: '请求来得太慢', en: 'The request came too slowly' },
    text: {
      zh: '请求头或请求体在期限内没有收完，什么都没有改。检查网络；大文件请在服务器上用 biaochi registry import 导入。',
      en: 'Its headers or body were not complete in time; nothing was changed. See to the network; import large files on the server with “biaochi registry import”.',
    },
  },
  {
    rule: 'revision-stale',
    status: 412,
    title: { zh: '已被他人改动', en: 'It was changed in the meantime' },
    text: {
      zh: 'If-Match 中的版本已不是最新。响应头 ETag 是现在的版本：重新读取，核对改动，再以新的 ETag 重发。什么都没有改。',
      en: 'The revision in If-Match is no longer the newest. The header ETag holds the present one: read it again, look at the changes, and send yours with the new ETag. Nothing was changed.',
    },
  },
  {
    rule: 'body-too-large',
    status: 413,
    title: { zh: '请求体过大', en: 'The body is too large' },
    text: {
      zh: '上限见接口文档。更大的文件请在服务器上用 biaochi registry import 导入。',
      en: 'The document states the limit. Larger files are imported on the server by “biaochi registry import”.',
    },
  },
  {
    rule: 'address-too-long',
    status: 414,
    title: { zh: '地址过长', en: 'The address is too long' },
    text: {
      zh: '地址的一段至多 1000 个字符。长的文字放进请求体，如 POST /numbers/find。',
      en: 'A segment of an address has 1000 characters at most. Long texts go into a body, as for POST /numbers/find.',
    },
  },
  {
    rule: 'media-type-unknown',
    status: 415,
    title: { zh: '不支持这种内容类型', en: 'The content type is not supported' },
    text: {
      zh: '请求头 Content-Type 须为接口文档所列之一。',
      en: 'The header Content-Type must be one of those in the document.',
    },
  },
  {
    rule: 'refused',
    status: 422,
    title: { zh: '内容未被接受', en: 'The content was not accepted' },
    text: {
      zh: '请求的形式正确，但内容不能接受；errors 逐条说明。什么都没有改。',
      en: 'The request is well-formed but what it says cannot be accepted; `errors` tells each reason. Nothing was changed.',
    },
  },
  {
    rule: 'revision-missing',
    status: 428,
    title: { zh: '缺少 If-Match', en: 'If-Match is missing' },
    text: {
      zh: '为免覆盖他人的改动，先读取，再把响应头 ETag 原样放进请求头 If-Match。',
      en: 'So that nobody’s change is overwritten unseen: read it first, and send the ETag of the answer as If-Match.',
    },
  },
  {
    rule: 'too-many-requests',
    status: 429,
    title: { zh: '请求过多', en: 'Too many requests' },
    text: {
      zh: '每个地址每分钟的次数有限，响应头 RateLimit-* 给出余量，Retry-After 给出等待的秒数。整库请用批量导出。',
      en: 'Requests per address and minute are limited: RateLimit-* tell what is left, Retry-After how many seconds to wait. For the whole registry use the bulk exports.',
    },
  },
  {
    rule: 'header-too-large',
    status: 431,
    title: { zh: '地址或请求头过长', en: 'The address or the headers are too long' },
    text: {
      zh: '地址与全部请求头合计至多 16 kB。减少条件或去掉不用的请求头；长的文字放进请求体，如 POST /numbers/find。',
      en: 'Address and headers together have 16 kB at most. Ask for less or drop headers that nobody needs; long texts go into a body, as for POST /numbers/find.',
    },
  },
  {
    rule: 'internal-failure',
    status: 500,
    title: { zh: '系统出错', en: 'Something broke' },
    text: {
      zh: '这不是请求的错。请把 traceId 告诉管理员，日志中有详情。未完成的改动没有写入。',
      en: 'This is not the fault of the request. Give the traceId to the administrator; the log has the rest. Nothing half-done was written.',
    },
  },
  {
    rule: 'files-too-many',
    status: 503,
    title: { zh: '正在读取的文件太多', en: 'Too many files are being read' },
    text: {
      zh: '同时读取的文件有限，其余排队，队伍已满。文件没有问题；按 Retry-After 等待后重发。',
      en: 'Only some files are read at a time and others wait; the queue is full. Nothing is wrong with the file: send it again after Retry-After.',
    },
  },
  {
    rule: 'store-unavailable',
    status: 503,
    title: { zh: '库暂时不能读写', en: 'The store cannot be used at the moment' },
    text: {
      zh: '磁盘已满、数据库正忙或无法连接；errors 说明是哪一种。已确认的改动都在，未完成的没有写入。',
      en: 'The disk is full, or the database is busy or cannot be reached; `errors` tells which. What was acknowledged is kept, nothing half-done was written.',
    },
  },
]

const byRule = new Map(problemKinds.map(kind => [kind.rule, kind]))

/** Findings of actions that are a kind of problem by another name. */
const kindsOfFindings: Readonly<Record<string, string>> = {
  'record-changed-since': 'revision-stale',
  'postgres-unfit': 'store-unavailable',
}

/** The kind of a finding that refuses a request: its own where it has one, else `refused`. */
export function problemKindOf(rule: string): ProblemKind {
  const name = rule.startsWith('store-') ? 'store-unavailable' : (kindsOfFindings[rule] ?? rule)
  const kind = byRule.get(name) ?? byRule.get('refused')
  if (!kind) throw new Error('the kind “refused” is missing from the list of problems')
  return kind
}
