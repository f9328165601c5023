import type { Context } from 'hono'
import { answerOwnForm, type FormWork } from '../../access/index.ts'
import { consequencesIn, type Consequences } from '../actions/consequences.ts'
import type { BundleServices } from './services.ts'

interface BundleForm<T> extends FormWork<T> {
  follows: (after: Consequences, outcome: T) => Promise<void>
}

/** A form that somebody answers; what follows from it, follows before the next page is shown. */
export const answerBundleForm = <T,>(
  c: Context,
  services: BundleServices,
  { follows, done, ...form }: BundleForm<T>,
): Promise<Response> =>
  answerOwnForm(c, {
    ...form,
    done: async (outcome, fields) => {
      await follows(consequencesIn(services), outcome)
      return done(outcome, fields)
    },
  })
