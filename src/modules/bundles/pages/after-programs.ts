import { mailChange, mailQuestions, mailRequest } from '../actions/bundle-mails.ts'
import { settleBundle } from '../actions/settle-bundles.ts'
import { settleChange } from '../actions/settle-changes.ts'
import type { Consequences } from '../actions/consequences.ts'
import { changeById } from '../store/changes.ts'
import { postOf } from './links.ts'
import type { BundleServices } from './services.ts'

/** What follows when a program has done something: the same as when a person has. */
export const afterPrograms = (services: Pick<BundleServices, 'database' | 'mail' | 'baseUrl'>): Consequences => {
  const { database } = services
  const post = postOf(services)
  return {
    ofProposal: async (bundle) => {
      await settleBundle(database, bundle)
      await mailQuestions(database, post, bundle)
    },
    ofQuestions: async (bundle, needs) => {
      await settleBundle(database, bundle)
      await mailQuestions(database, post, bundle, needs)
    },
    ofAnswer: async (bundle, asking) => {
      await settleBundle(database, bundle)
      if (asking) await mailRequest(database, post, { bundle, organisation: asking })
    },
    ofChange: async (id, bundles) => {
      await settleChange(database, id)
      for (const bundle of bundles) await settleBundle(database, bundle)
    },
    ofNewChange: async (id) => {
      await settleChange(database, id)
      const change = await changeById(database, id)
      if (change?.status === 'proposed') await mailChange(database, post, change)
    },
  }
}
