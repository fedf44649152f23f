import type { Text } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { Context } from '../actions/context.ts'
import type { Config } from '../config.ts'
import type { Markup } from './html.ts'
import type { Preferences } from './preferences.ts'
import type { SiteFacts } from './site-facts.ts'
import type { Words } from './words/words.ts'

/** Entries of the main navigation, in their order. */
export type Section = 'framework' | 'standards' | 'targets' | 'plan' | 'changes' | 'api'

/** An entry of the catalogue of pages: `<name>.md` beside it documents it. */
export interface Page {
  /** The name of its file. */
  readonly name: string
  /** What the page is, for the catalogue; the title of what it shows may say more. */
  readonly title: Text
  /** Addresses below the language, in Fastify's syntax, `/std/:slug`; the first is the one that is linked to. */
  readonly paths: readonly string[]
  /** Entry of the navigation that it belongs to; null for none. */
  readonly section: Section | null
  /** Gathers by actions what the address asks for. */
  show(visit: Visit): Promise<Answer>
  /** Answers a form that is sent to it; pages without it can only be read. Nothing that changes the store goes this way. */
  take?(visit: Visit, form: FormData): Promise<Answer>
}

/** What a page answers. */
export type Answer = Shown | Moved | Absent | File

/** A page to be shown, or the same as JSON where the address ends in `.json`. */
export interface Shown {
  /** Title of the document, without the name of the site. */
  readonly title: string
  /** What stands below the breadcrumbs; called for HTML only. */
  main(): Markup
  /** What it shows, as the API gives it; absent where it shows no facts. */
  readonly twin?: object
  /** Steps between the home page and this one. */
  readonly above?: readonly Step[]
  /** One sentence for lists of links. */
  readonly description?: string
  /** Files of `assets/` that it needs beyond those of every page; `pictures.css` stands for all sheets of pictures. */
  readonly sheets?: readonly string[]
  readonly scripts?: readonly string[]
  /** Further elements of the head: JSON-LD, feeds. */
  readonly head?: Markup
  /** 200 unless given. */
  readonly status?: number
  /** True when its own search box comes first, so that the masthead needs none. */
  readonly hasSearch?: boolean
  /** Address that is to be remembered, where it is another one. */
  readonly canonical?: string
}

/** A step of the breadcrumbs. */
export interface Step {
  readonly title: string
  readonly href: string
}

/** The page is at another address. */
export interface Moved {
  readonly moved: string
  /** True when the old address will never mean anything else (301). */
  readonly forGood: boolean
}

/** There is no such page; `suggestions` says what may have been meant. */
export interface Absent {
  readonly absent: Text
  readonly title?: Text
  readonly suggestions?: Markup
  /** 404 unless given: 400 for an address that is misspelt, 405 for a page that can only be read, 410 for what was taken out. */
  readonly status?: 400 | 404 | 405 | 410
}

/** Something that is no page: a feed. */
export interface File {
  readonly body: string | Uint8Array
  readonly media: string
  /** Name under which it is saved; absent where it is to be shown. */
  readonly fileName?: string
}

/** What the portal must know beyond the context of the actions. */
export type PortalOptions = Pick<Config, 'basePath' | 'publicOrigin' | 'contact'> & {
  /** Kinds of problems that the API answers with; each has a page. */
  readonly problems: readonly ProblemPage[]
  /** The OpenAPI document of the API, which its page is made from. */
  describeApi(): object
}

/** What the page of a kind of problem says. */
export interface ProblemPage {
  readonly rule: string
  readonly status: number
  readonly title: Text
  readonly text: Text
}

/** One request for a page, read. */
export interface Visit {
  readonly context: Context
  readonly options: PortalOptions
  readonly language: Language
  readonly words: Words
  /** Below base path and language, without `.json` and without the question, `/std/GBT-1.1-2020/2023-12-31`. */
  readonly path: string
  /** The same without the day in it, `/std/GBT-1.1-2020` for `/std/GBT-1.1-2020/2023-12-31`. */
  readonly undatedPath: string
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly today: Day
  /** The day that is asked for, else today. */
  readonly asOf: Day
  /** Whether the address names the day. */
  readonly isDated: boolean
  readonly preferences: Preferences
  readonly facts: SiteFacts
  /** Scheme and host for absolute addresses, `https://standards.example.org`. */
  readonly origin: string
  /** Id of the request, which errors show. */
  readonly traceId: string
}
