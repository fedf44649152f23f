import type { MessagePort, Worker } from 'node:worker_threads'

/** What a thread does when it is called, by name. Arguments and results are copied between threads. */
export type Handlers = Readonly<Record<string, (argument: never) => unknown>>

type Argument<Handler> = Handler extends (argument: infer One) => unknown ? One : never
type Result<Handler> = Handler extends (...parts: never) => infer One ? Awaited<One> : never

interface Call {
  readonly call: number
  readonly name: string
  readonly argument: unknown
}

interface Reply {
  readonly call: number
  readonly result?: unknown
  readonly error?: unknown
}

/** Answers calls from the other side of a port, one after the other. */
export function serveCalls(port: MessagePort, handlers: Handlers): void {
  let last: Promise<void> = Promise.resolve()
  port.on('message', ({ call, name, argument }: Call) => {
    last = last.then(async () => port.postMessage(await answer(call, handlers[name], argument)))
  })
}

async function answer(call: number, handler: Handlers[string] | undefined, argument: unknown): Promise<Reply> {
  try {
    return { call, result: await handler?.(argument as never) }
  } catch (error) {
    return { call, error }
  }
}

/** Calls what a thread serves. */
export class Calls<Served extends Handlers> {
  readonly worker: Worker
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>()
  #count = 0
  #end: Error | null = null

  constructor(worker: Worker) {
    this.worker = worker
    worker.on('message', (reply: Reply) => this.#settle(reply))
    worker.on('error', cause => this.#fail(new Error('The search thread has failed', { cause })))
    worker.on('exit', () => this.#fail(new Error('The search thread has ended')))
  }

  /** Whether the thread can no longer be called. */
  get hasEnded(): boolean {
    return this.#end !== null
  }

  /** Calls by name and waits for the result. @throws what the thread throws, or when it ends. */
  call<Name extends keyof Served & string>(
    name: Name,
    argument: Argument<Served[Name]>,
  ): Promise<Result<Served[Name]>> {
    if (this.#end) return Promise.reject(this.#end)
    const call = this.#count++
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject })
      this.worker.postMessage({ call, name, argument } satisfies Call)
    })
  }

  #settle({ call, result, error }: Reply): void {
    const waiting = this.#waiting.get(call)
    this.#waiting.delete(call)
    if (error === undefined) waiting?.resolve(result as never)
    else waiting?.reject(error)
  }

  #fail(error: Error): void {
    this.#end ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#end)
    this.#waiting.clear()
  }
}
