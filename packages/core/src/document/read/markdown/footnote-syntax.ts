import type { Options, Token, Extension as TreeExtension } from 'mdast-util-from-markdown'

type Code = number | null
type State = (code: Code) => State | undefined
interface Effects {
  readonly enter: (type: string, fields?: object) => unknown
  readonly exit: (type: string) => unknown
  readonly consume: (code: Code) => unknown
  readonly check: (construct: object, then: State, otherwise: State) => State
  readonly attempt: (construct: object, then: State, otherwise: State) => State
}
interface Container {
  readonly containerState?: { open?: boolean }
}
type SyntaxExtension = NonNullable<NonNullable<Options['extensions']>[number]>

const openBracket = 91
const closeBracket = 93
const caret = 94
const colon = 58
const longestLabel = 100

/** Footnotes as everybody writes them: `[^1]` in the line, and `[^1]: text` below it, further lines indented by four blanks. */
export const footnoteSyntax = {
  document: {
    [openBracket]: {
      name: 'footnoteDefinition',
      tokenize: startDefinition,
      continuation: { tokenize: continueDefinition },
      exit: (effects: Effects) => effects.exit('footnoteDefinition'),
    },
  },
  text: { [openBracket]: { name: 'footnoteCall', tokenize: readCall } },
} as unknown as SyntaxExtension

/** Nodes for what `footnoteSyntax` finds. */
export const footnoteTree: TreeExtension = {
  enter: {
    ['footnoteDefinition' as Token['type']](token) {
      this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token)
    },
    ['footnoteCall' as Token['type']](token) {
      this.enter({ type: 'footnoteReference', identifier: '' }, token)
    },
  },
  exit: {
    ['footnoteLabel' as Token['type']](token) {
      const node = this.stack.at(-1)
      if (node?.type === 'footnoteDefinition' || node?.type === 'footnoteReference')
        node.identifier = this.sliceSerialize(token)
    },
    ['footnoteDefinition' as Token['type']](token) {
      this.exit(token)
    },
    ['footnoteCall' as Token['type']](token) {
      this.exit(token)
    },
  },
}

function readCall(effects: Effects, ok: State, nok: State): State {
  const end: State = code => {
    take(effects, 'footnoteMark', code)
    effects.exit('footnoteCall')
    return ok
  }
  return code => {
    effects.enter('footnoteCall')
    return readLabel(effects, { code, next: end, nok })
  }
}

function startDefinition(this: Container, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState
  const blanks: State = code => {
    if (!isBlank(code)) return ok(code)
    take(effects, 'footnoteMark', code)
    return blanks
  }
  const afterBracket: State = code => {
    if (code !== colon) return nok(code)
    take(effects, 'footnoteMark', code)
    return blanks
  }
  const end: State = code => {
    take(effects, 'footnoteMark', code)
    return afterBracket
  }
  return code => {
    effects.enter('footnoteDefinition', { _container: true })
    if (state) state.open = true
    return readLabel(effects, { code, next: end, nok })
  }
}

/** Reads `[^label`; `next` is handed the bracket that ends it. */
function readLabel(effects: Effects, { code, next, nok }: { code: Code; next: State; nok: State }): State | undefined {
  let length = 0
  const label: State = code => {
    if (code === closeBracket && length > 0) {
      effects.exit('footnoteLabel')
      return next(code)
    }
    if (code === null || code < 0 || isBlank(code) || code === openBracket || code === closeBracket) return nok(code)
    if (++length > longestLabel) return nok(code)
    effects.consume(code)
    return label
  }
  const mark: State = code => {
    if (code !== caret) return nok(code)
    take(effects, 'footnoteMark', code)
    return first
  }
  const first: State = code => {
    if (code === closeBracket) return nok(code)
    effects.enter('footnoteLabel')
    return label(code)
  }
  take(effects, 'footnoteMark', code)
  return mark
}

function continueDefinition(effects: Effects, ok: State, nok: State): State {
  const blankLine = { tokenize: (_: Effects, yes: State, no: State) => skipBlanks(_, yes, no), partial: true }
  return effects.check(blankLine, ok, effects.attempt({ tokenize: takeIndent, partial: true }, ok, nok))
}

function skipBlanks(effects: Effects, yes: State, no: State): State {
  const next: State = code => {
    if (code === null || code === -5 || code === -4 || code === -3) return yes(code)
    if (!isBlank(code)) return no(code)
    take(effects, 'footnoteMark', code)
    return next
  }
  return next
}

function takeIndent(effects: Effects, yes: State, no: State): State {
  let taken = 0
  const next: State = code => {
    if (taken === 4) return yes(code)
    if (!isBlank(code)) return no(code)
    taken++
    take(effects, 'footnoteMark', code)
    return next
  }
  return next
}

/** A blank, or a tab, which micromark gives as −2 with −1 for each further column. */
function isBlank(code: Code): boolean {
  return code === 32 || code === -2 || code === -1
}

function take(effects: Effects, type: string, code: Code): void {
  effects.enter(type)
  effects.consume(code)
  effects.exit(type)
}
