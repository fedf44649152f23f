import type { Command } from './command.ts'
import { numberCommand } from './commands/number.ts'
import { serveCommand } from './commands/serve.ts'

/** Every command, in the order that the help shows. */
export const commands: readonly Command[] = [serveCommand, numberCommand]
