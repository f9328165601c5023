import type { Database } from '../../../platform/database/database.ts'
import type { Participation } from '../schema.ts'
import { changeById } from '../store/changes.ts'
import { mailChange, mailQuestions, mailRequest } from './bundle-mails.ts'
import { postOf, type PostServices } from './bundle-post.ts'
import { settleBundle } from './settle-bundles.ts'
import { settleChange } from './settle-changes.ts'

export type Consequences = ReturnType<typeof consequencesIn>

/**
 * What follows once something is saved, whether a person or a program has done it: what the rules draw from it without anybody, at once
 * and not only by the next timer, and mails.
 */
export const consequencesIn = (services: PostServices & { database: Database }) => {
  const { database } = services
  const post = postOf(services)
  return {
    ofProposal: async (bundle: string): Promise<void> => {
      await settleBundle(database, bundle)
      await mailQuestions(database, post, bundle)
    },
    /** Further needs have been asked. */
    ofQuestions: async (bundle: string, needs: readonly string[]): Promise<void> => {
      await settleBundle(database, bundle)
      await mailQuestions(database, post, bundle, needs)
    },
    /** Whoever asks to come in is named to those who let in. */
    ofPlace: async ({ bundle, status, organisation }: Participation): Promise<void> => {
      await settleBundle(database, bundle)
      if (status === 'requested') await mailRequest(database, post, { bundle, organisation: organisation.name })
    },
    ofAnswer: (bundle: string): Promise<void> => settleBundle(database, bundle),
    ofNewChange: async (id: string): Promise<void> => {
      await settleChange(database, id)
      const change = await changeById(database, id)
      if (change?.status === 'proposed') await mailChange(database, post, change)
    },
    ofChange: async (id: string, bundles: readonly string[]): Promise<void> => {
      await settleChange(database, id)
      for (const bundle of bundles) await settleBundle(database, bundle)
    },
  }
}
