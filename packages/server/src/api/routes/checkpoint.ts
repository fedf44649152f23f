import { checkpointSchema, publishedCheckpointSchema } from '@biaochi/core/contract/checkpoint.ts'
import { publishCheckpoint } from '../../actions/publish-checkpoint.ts'
import { showCheckpoint } from '../../actions/show-checkpoint.ts'
import { defineRoute, type Resource, refuse } from '../route.ts'

const show = defineRoute({
  id: 'showCheckpoint',
  method: 'get',
  address: '/checkpoint',
  title: { zh: '最近的检查点', en: 'The latest checkpoint' },
  text: {
    zh: '对日志长度与根的签名声明（C2SP tlog-checkpoint）。收存于他处，日后可证明日志未被改动。',
    en: 'A signed statement of the log’s size and root (C2SP tlog-checkpoint). Kept elsewhere, it proves later that the log was not changed.',
  },
  writes: false,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '检查点', en: 'The checkpoint' },
    content: { 'application/json': checkpointSchema },
  },
  problems: ['checkpoint-absent'],
  run: async ({ context }) => {
    const checkpoint = await showCheckpoint(context)
    return checkpoint ? { body: checkpoint } : refuse('checkpoint-absent', absent)
  },
})

const publish = defineRoute({
  id: 'publishCheckpoint',
  method: 'post',
  address: '/checkpoint',
  title: { zh: '发布检查点', en: 'Publish a checkpoint' },
  text: {
    zh: '对此刻的日志签名；自上次以来没有改动时，给出上次的检查点。',
    en: 'Signs the log as it is now; when nothing has changed since the last checkpoint, that one is given again.',
  },
  writes: true,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '检查点', en: 'The checkpoint' },
    content: { 'application/json': publishedCheckpointSchema },
  },
  problems: [],
  run: async ({ context }) => ({ body: await publishCheckpoint(context) }),
})

const absent = { zh: '尚未发布过检查点。', en: 'No checkpoint was published yet.' }

/** Signed statements of what the log was. */
export const checkpoint: Resource = {
  name: 'checkpoint',
  title: { zh: '检查点', en: 'Checkpoint' },
  routes: [show, publish],
}
