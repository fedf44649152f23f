import { resolve } from 'node:path'
import type { Text } from '@biaochi/core/finding.ts'
import { type Language, say } from '@biaochi/core/language.ts'
import { CommanderError, Command as Program } from 'commander'
import type { Actor } from '../actions/context.ts'
import { type Config, readName, SettingFault } from '../config.ts'
import { version } from '../version.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { exitCode } from './command.ts'
import { commands } from './commands.ts'
import { describeFailure } from './describe-failure.ts'
import type { Terminal } from './terminal.ts'

/** The world as the command line needs it. */
export interface World {
  readonly terminal: Terminal
  config(): Config
}

/** Runs one command line and returns its exit code; it never throws. */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok
  try {
    const config = world.config()
    const program = buildProgram(config.language, world.terminal, async (command, typed) => {
      code = await runCommand(command, typed, { config, terminal: world.terminal })
    })
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? exitCode.ok : exitCode.usage
    world.terminal.progress(null)
    world.terminal.err(describeFailure(failure))
    return failure instanceof SettingFault ? exitCode.usage : exitCode.failure
  }
}

interface Typed {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

async function runCommand(command: Command, typed: Typed, world: { config: Config; terminal: Terminal }) {
  const folder = typed.options.data
  const config =
    typeof folder === 'string'
      ? { ...world.config, databaseUrl: null, dataFolder: resolve(world.config.callerFolder, folder) }
      : world.config
  const opened: { close(): Promise<void> }[] = []
  const call: Call = {
    arguments: typed.arguments,
    options: typed.options,
    format: String(
      (typed.options.json && jsonFormat(command)) || (typed.options.format ?? command.formats[0] ?? 'text'),
    ),
    language: config.language,
    config,
    terminal: world.terminal,
    path: text => resolve(config.callerFolder, text),
    open: async () => {
      // Loaded here, so that commands without a store start at once.
      const { openContext, openContextToRead, requireStore } = await import('../actions/open-context.ts')
      if (!command.makesStore) requireStore(config)
      const open = command.onlyReads ? openContextToRead : openContext
      const context = await open(config, actorOf(typed, config))
      opened.push(context.store)
      return context
    },
  }
  return leavingNothing(command, call, async () => {
    try {
      return await command.run(call)
    } finally {
      for (const store of opened) await store.close()
    }
  })
}

/** Runs a command so that it leaves no empty store behind when it fails or only tries. */
async function leavingNothing(command: Command, call: Call, run: () => Promise<ExitCode>): Promise<ExitCode> {
  const { dataFolder, databaseUrl } = call.config
  if (!command.makesStore || databaseUrl !== null) return run()
  const { makeStore } = await import('../actions/make-store.ts')
  return makeStore(dataFolder, run, code => code === exitCode.ok && call.options.dryRun !== true)
}

/** Who works at the command line, by the name that was typed or else that of the environment. */
function actorOf(typed: Typed, config: Config): Actor {
  const { by } = typed.options
  const name = typeof by === 'string' ? readName('--by', by) : config.by
  return { kind: 'cli', id: null, ...(name === null ? {} : { name }) }
}

/** What `--json` stands for; null for a command without a format of the kind. */
function jsonFormat({ formats }: Command): string | null {
  return ['json', 'jsonl'].find(format => formats.includes(format)) ?? null
}

type Act = (command: Command, typed: Typed) => Promise<void>

function buildProgram(language: Language, terminal: Terminal, act: Act): Program {
  const program = new Program('biaochi')
    .description(say({ zh: '标尺：能运行的标准', en: 'Biaochi: standards that run' }, language))
    .version(version, '-V, --version', say({ zh: '版本', en: 'the version' }, language))
    .showHelpAfterError(say({ zh: '（用 --help 看用法）', en: '(use --help for usage)' }, language))
    .configureOutput({ writeOut: text => terminal.outRaw(text), writeErr: text => terminal.err(text.trimEnd()) })
    .helpOption('-h, --help', say({ zh: '用法', en: 'usage' }, language))
    .helpCommand('help [command]', say({ zh: '一条命令的用法', en: 'usage of a command' }, language))
    .configureHelp({ styleTitle: title => (language === 'zh' ? (titles[title] ?? title) : title) })
    .exitOverride()
  for (const command of commands) addCommand(program, command, { language, act })
  return program
}

/** Heads of the help in Chinese. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/** What the commands of one name are about. */
const groups: Readonly<Record<string, Text>> = {
  document: { zh: '标准与草案的文本', en: 'Texts of standards and drafts' },
  registry: { zh: '标准登记', en: 'The registry of standards' },
  package: { zh: '标准包', en: 'Standard packages' },
  watch: { zh: '关注清单', en: 'Watch lists' },
  framework: { zh: '标准体系', en: 'Frameworks' },
  index: { zh: '检索的索引', en: 'The index of the search' },
  token: { zh: '接口的令牌', en: 'Tokens of the API' },
  audit: { zh: '日志的核验', en: 'Verification of the log' },
}

function addGroup(program: Program, name: string, language: Language): Program {
  const title = groups[name]
  if (!title) throw new Error(`nobody says what the commands of ${name} are about`)
  return program.command(name).description(say(title, language))
}

function addCommand(program: Program, command: Command, how: { language: Language; act: Act }): void {
  const [first = '', second] = command.name.split(' ')
  const parent = second
    ? (program.commands.find(known => known.name() === first) ?? addGroup(program, first, how.language))
    : program
  const leaf = parent.command(second ?? first).description(say(command.title, how.language))
  for (const argument of command.arguments ?? []) leaf.argument(argument.name, say(argument.text, how.language))
  for (const option of command.options ?? []) leaf.option(option.flags, say(option.text, how.language), option.default)
  if (command.writes)
    leaf.option(
      '--by <name>',
      say(
        {
          zh: '谁做的，记入日志，可抹除（默认取 BIAOCHI_BY）',
          en: 'who does it, for the log; can be erased (default: BIAOCHI_BY)',
        },
        how.language,
      ),
    )
  leaf.option(
    '--data <folder>',
    say({ zh: '内嵌库的文件夹（默认 ./data）', en: 'folder of the embedded store (default ./data)' }, how.language),
  )
  if (command.formats.length > 1) {
    leaf.addOption(
      leaf
        .createOption('--format <format>', say({ zh: '输出格式', en: 'output format' }, how.language))
        .choices(command.formats),
    )
  }
  const json = jsonFormat(command)
  if (json !== null)
    leaf.option('--json', say({ zh: `即 --format ${json}`, en: `short for --format ${json}` }, how.language))
  leaf.action(async () => how.act(command, { arguments: leaf.args, options: leaf.opts() }))
}
