import { showDocuments } from '../../actions/show-document.ts'
import { type Call, type Command, exitCode } from '../command.ts'

/** `biaochi document list`: the texts that are held. */
export const documentListCommand: Command = {
  name: 'document list',
  title: { zh: '列出收存的文本', en: 'List the texts that are held' },
  formats: ['text', 'json'],
  run: list,
}

async function list(call: Call) {
  const held = await showDocuments(await call.open())
  if (call.format === 'json') call.terminal.out(JSON.stringify({ items: held }, null, 2))
  else
    for (const one of held)
      call.terminal.out(
        [one.slug, one.version, one.number ?? '', one.titleZh ?? one.titleEn ?? ''].join('\t').trimEnd(),
      )
  return exitCode.ok
}
