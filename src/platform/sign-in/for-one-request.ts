import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known while one request is answered, also by those who are called on the way and know nothing of each other. */
export function forOneRequest<Known extends object>() {
  const kept = new AsyncLocalStorage<Known>()
  return {
    during: <Answer>(known: Known, work: () => Promise<Answer>): Promise<Answer> => kept.run(known, work),
    /** Nothing where nobody has begun. */
    known: (): Partial<Known> => kept.getStore() ?? {},
  }
}
