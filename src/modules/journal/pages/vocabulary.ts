import type { MiddlewareHandler } from 'hono'
import { getContext } from 'hono/context-storage'
import type { Vocabulary } from '../texts/journal.de.ts'

interface Env {
  Variables: { vocabulary: Vocabulary }
}

/** What the modules say of their entries, for every page that shows some. */
export const withVocabulary =
  (vocabulary: Vocabulary): MiddlewareHandler<Env> =>
  (c, next) => {
    c.set('vocabulary', vocabulary)
    return next()
  }

/** Of the request that is being answered. */
export const currentVocabulary = (): Vocabulary => getContext<Env>().get('vocabulary')
