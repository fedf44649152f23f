import type { Text } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { Context } from '../actions/context.ts'
import type { Config } from '../config.ts'
import type { Terminal } from './terminal.ts'

/** Exit codes, the same in every output format. */
export const exitCode = {
  ok: 0,
  /** Something broke or could not be done. */
  failure: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** The tool ran; the subject does not conform. */
  findings: 3,
  notPermitted: 4,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** An option in the notation of commander: `--out <file>`, `--partial`. */
export interface CommandOption {
  readonly flags: string
  readonly text: Text
  readonly default?: string
}

/** A positional argument in the notation of commander: `<file...>`, `[text...]`. */
export interface CommandArgument {
  readonly name: string
  readonly text: Text
}

/** One call of a command, its words read and its paths still as typed. */
export interface Call {
  readonly arguments: readonly string[]
  /** By camel-cased long name; a flag is `true`, an absent option is undefined. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly format: string
  readonly language: Language
  readonly config: Config
  readonly terminal: Terminal
  /** Absolute path of a path as the caller typed it. */
  path(typed: string): string
  /** Opens the store named by `--data` or `DATABASE_URL`; it is closed when the command ends. */
  open(): Promise<Context>
}

/**
 * An entry of the command catalogue. One file a command: `registry import` is `commands/registry-import.ts`, exports
 * `registryImportCommand`, and has `registry-import.md` beside it: what it is for in zh and en, and at most six
 * examples that the tests run (see CONTRIBUTING.md for their form).
 */
export interface Command {
  /** `number`, or group and verb: `registry import`. */
  readonly name: string
  readonly title: Text
  readonly arguments?: readonly CommandArgument[]
  readonly options?: readonly CommandOption[]
  /** Output formats, the default first; every command has `json`, or `jsonl` where its data is a row of records, for `--json`. */
  readonly formats: readonly string[]
  /** True when it may make the embedded store; any other command refuses a folder without one, so that no typo passes for an empty registry. */
  readonly makesStore?: boolean
  /** True when it changes the store in somebody's name: it then has `--by`. */
  readonly writes?: boolean
  /** True when it only reads the store, and should do so in a folder that cannot be written to. */
  readonly onlyReads?: boolean
  run(call: Call): Promise<ExitCode>
}

/** The value of an option as text, or undefined. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}
