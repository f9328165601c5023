import type { Context } from 'hono'
import { answerOwnForm, type FormWork } from '../../access/index.ts'
import { settleBundle } from '../actions/settle-bundles.ts'
import { settleChange } from '../actions/settle-changes.ts'
import type { BundleServices } from './services.ts'

interface BundleForm<T> extends FormWork<T> {
  /** What the answer may have consequences for; after it is saved they are drawn at once, and not only by the next timer. */
  touches: (outcome: T) => { bundles: readonly string[]; change?: string }
}

/** A form that somebody answers; what follows from it without a person, follows before the next page is shown. */
export const answerBundleForm = <T,>(
  c: Context,
  { database }: BundleServices,
  { touches, done, ...form }: BundleForm<T>,
): Promise<Response> =>
  answerOwnForm(c, {
    ...form,
    done: async (outcome, fields) => {
      const { bundles, change } = touches(outcome)
      if (change) await settleChange(database, change)
      for (const bundle of bundles) await settleBundle(database, bundle)
      return done(outcome, fields)
    },
  })
