import type { Finding, Text } from '../finding.ts'

/** What an audit can find wrong with a log and the records it tells of; published, so never renamed. */
export type LogRule =
  | 'event-unreadable'
  | 'event-altered'
  | 'event-columns-altered'
  | 'event-missing'
  | 'event-out-of-order'
  | 'event-chain-broken'
  | 'log-truncated'
  | 'log-end-missing'
  | 'log-head-differs'
  | 'checkpoint-differs'
  | 'checkpoint-unreadable'
  | 'checkpoint-signature-wrong'
  | 'checkpoint-key-unknown'
  | 'checkpoint-of-other-log'
  | 'leaf-altered'
  | 'leaf-missing'
  | 'leaf-without-event'
  | 'leaf-not-erased'
  | 'record-altered'
  | 'record-columns-altered'
  | 'record-without-event'
  | 'look-ups-altered'
  | 'record-missing'

/** The place of an event or record in a finding, and what was seen there. */
export interface Seen {
  /** `event/17`, `standard/…`. */
  readonly subject: string
  readonly evidence?: Finding['evidence']
}

const messages: Readonly<Record<LogRule, Text>> = {
  'event-unreadable': {
    zh: '此事件不是规定格式的规范 JSON，其内容已被改动或损坏',
    en: 'this event is not the canonical JSON of an event: it was changed or damaged',
  },
  'event-altered': {
    zh: '此事件的内容与存下的摘要不符，其中之一被改动',
    en: 'the content of this event does not have the digest stored with it: one of them was changed',
  },
  'event-columns-altered': {
    zh: '此事件的查找列与事件内容不符，查找列被改动',
    en: 'the look-up columns of this event do not say what the event says: they were changed',
  },
  'event-missing': { zh: '此处缺少事件', en: 'events are missing here' },
  'event-out-of-order': {
    zh: '此事件的序号不大于前一事件，次序被改动或事件重复',
    en: 'the number of this event is not above that of the event before: the order was changed, or it is doubled',
  },
  'event-chain-broken': {
    zh: '此事件不接前一事件：两者之一被改动',
    en: 'this event does not continue the one before: one of the two was changed',
  },
  'log-truncated': { zh: '日志末尾的事件缺失', en: 'events are missing at the end of the log' },
  'log-end-missing': {
    zh: '没有记下日志的末端，末尾是否缺少事件无从得知',
    en: 'the end of the log is not recorded, so that nobody can tell whether events are missing there',
  },
  'log-head-differs': {
    zh: '记下的日志末端与最后的事件不符',
    en: 'the recorded end of the log is not that of its last event',
  },
  'checkpoint-differs': {
    zh: '日志与检查点不符：检查点之前的事件后来被改动',
    en: 'the log is not the one of the checkpoint: events before it were changed afterwards',
  },
  'checkpoint-unreadable': { zh: '这不是检查点', en: 'this is no checkpoint' },
  'checkpoint-signature-wrong': {
    zh: '检查点的签名不对：检查点被改动',
    en: 'the signature of the checkpoint is wrong: the checkpoint was changed',
  },
  'checkpoint-key-unknown': {
    zh: '检查点没有用已知的密钥签名，只与日志比对了内容',
    en: 'the checkpoint is not signed with a known key; only its content was compared with the log',
  },
  'checkpoint-of-other-log': { zh: '检查点属于另一份日志', en: 'the checkpoint belongs to another log' },
  'leaf-altered': {
    zh: '此事件旁存的个人信息与事件中的摘要不符',
    en: 'a personal value kept beside this event does not have the digest in the event',
  },
  'leaf-missing': {
    zh: '此事件旁存的个人信息不在，也没有抹除它的事件',
    en: 'a personal value of this event is gone, and no event tells of its erasure',
  },
  'leaf-without-event': {
    zh: '存有不属于任何事件的个人信息',
    en: 'a personal value is kept that belongs to no event',
  },
  'leaf-not-erased': {
    zh: '日志说此项个人信息已抹除，它却仍在',
    en: 'the log says that this personal value was erased, yet it is still there',
  },
  'record-altered': {
    zh: '记录的现状与最后一个有关事件所述不符：它绕过日志被改动',
    en: 'the record is not what the last event about it says: it was changed past the log',
  },
  'record-columns-altered': {
    zh: '此记录的查找列与记录内容不符，查找列被改动',
    en: 'the look-up columns of this record do not say what the record says: they were changed',
  },
  'record-without-event': {
    zh: '没有事件说明此记录的由来：它绕过日志被加入',
    en: 'no event tells how this record came to be: it was added past the log',
  },
  'look-ups-altered': {
    zh: '按编号查找的表与记录所载的编号不符：它被改动',
    en: 'the table for looking up numbers does not say what the records say: it was changed',
  },
  'record-missing': {
    zh: '事件所述的记录不在：它绕过日志被删除',
    en: 'a record that an event tells of is gone: it was removed past the log',
  },
}

const fixes: Readonly<Partial<Record<LogRule, Text>>> = {
  'checkpoint-unreadable': {
    zh: '检查点以日志名、事件数和根摘要三行开头，后有签名行',
    en: 'a checkpoint begins with three lines, the name of the log, the number of events and a root, and ends with signatures',
  },
  'checkpoint-key-unknown': {
    zh: '用 --key 给出从可信之处得来的公钥',
    en: 'give the public key with --key, from a place you trust',
  },
  'checkpoint-of-other-log': { zh: '找出属于此日志的检查点', en: 'find a checkpoint of this log' },
}

const fix: Text = {
  zh: '保留现场，与备份和公布过的检查点比对；需要时恢复到一个空的文件夹',
  en: 'keep everything as it is and compare with backups and published checkpoints; restore into an empty folder if need be',
}

/** A fault of a log as a finding. */
export function logFinding(rule: LogRule, seen: Seen): Finding {
  const { subject, evidence } = seen
  const severity = rule === 'checkpoint-key-unknown' ? 'warning' : 'error'
  return {
    rule,
    severity,
    message: messages[rule],
    at: { subject },
    ...(evidence ? { evidence } : {}),
    fix: fixes[rule] ?? fix,
  }
}

/** Reports one fault of one subject. */
export type Report = (rule: LogRule, subject: string, evidence?: Finding['evidence']) => void
