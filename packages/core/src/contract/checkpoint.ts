import { z } from 'zod'
import { instantSchema } from './date.ts'
import { named, says } from './describe.ts'

const facts = {
  size: z.number().int().meta(says('所含事件数', 'number of events it covers')),
  publishedAt: instantSchema,
  note: z.string().meta(says('签名的检查点', 'the signed note (C2SP tlog-checkpoint)')),
}

const keySchema = z.string().meta(says('公钥，一行', 'public key in one line (C2SP signed-note)'))

/** The checkpoint published last. */
export const checkpointSchema = z
  .object({ ...facts, keys: z.array(keySchema).meta(says('日志宣布过的公钥', 'public keys that the log announces')) })
  .meta(named('Checkpoint', '最近的检查点', 'the checkpoint published last'))

/** A checkpoint that was just published. */
export const publishedCheckpointSchema = z
  .object({ ...facts, key: keySchema })
  .meta(named('PublishedCheckpoint', '刚发布的检查点', 'a checkpoint that was just published'))
