import { parentPort, Worker } from 'node:worker_threads'

interface Question {
  id: number
  question: unknown
}
type Reply = { id: number; answer: unknown } | { id: number; failure: string }

/** A thread of its own that answers questions one after the other and keeps its state between them. */
export interface Thread {
  ask: <A>(question: unknown) => Promise<A>
  stop: () => Promise<void>
}

/**
 * Starts the thread in `file`, which calls `answerQuestions`. If it dies, everything that was asked is refused, and so is everything
 * asked later; `onEnd` is told.
 */
export function startThread(file: URL, onEnd: (error: Error) => void = () => {}): Thread {
  const worker = new Worker(file, { execArgv: [] })
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  let asked = 0
  let ended: Error | undefined

  const end = (error: Error) => {
    if (ended) return
    ended = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    onEnd(error)
  }
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('The thread has ended.')))
  worker.on('message', (reply: Reply) => {
    const asker = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('failure' in reply) asker?.reject(new Error(reply.failure))
    else asker?.resolve(reply.answer)
  })
  worker.unref()

  return {
    ask: <A>(question: unknown) =>
      new Promise<A>((resolve, reject) => {
        if (ended) return reject(ended)
        const id = asked++
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
        worker.ref()
        worker.postMessage({ id, question } satisfies Question)
      }),
    stop: async () => {
      ended ??= new Error('The thread has been stopped.')
      for (const { reject } of waiting.values()) reject(ended)
      waiting.clear()
      await worker.terminate()
    },
  }
}

/** To be called in the file of a thread. Others are answered while an answer is awaited. */
export function answerQuestions(answerTo: (question: unknown) => unknown): void {
  parentPort!.on('message', ({ id, question }: Question) => {
    const reply = (answer: unknown) => parentPort!.postMessage({ id, answer } satisfies Reply)
    const refuse = (error: unknown) =>
      parentPort!.postMessage({ id, failure: error instanceof Error ? error.message : String(error) } satisfies Reply)
    try {
      const answer = answerTo(question)
      if (answer instanceof Promise) answer.then(reply).catch(refuse)
      else reply(answer)
    } catch (error) {
      refuse(error)
    }
  })
}
