import type { Module } from '../../module.ts'
import { talkPermissions } from './policy.ts'
import { knownTalkRefusal } from './texts.de.ts'
import { ownCommentsMeaning } from './texts/exported-tables.de.ts'
import { talkJournal } from './texts/journal.de.ts'

/** What people say to each other about a need, a requirement or a bundle. */
export const talk: Module = {
  name: 'talk',
  tables: ['comments'],
  permissions: talkPermissions,
  sentence: knownTalkRefusal,
  journal: talkJournal,
  travel: async () => (await import('./travel.ts')).talkTravel,
  personalData: async () => {
    const { ownComments } = await import('./store/comments.ts')
    return [{ place: 75, name: 'beitraege', meaning: ownCommentsMeaning, read: ownComments }]
  },
  pages: async () => (await import('./pages/routes.tsx')).talkPages(),
}
