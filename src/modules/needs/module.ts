import type { BaseServices, Module } from '../../module.ts'
import { needAddresses } from './addresses.ts'
import type { NeedServices } from './pages/need-services.ts'
import { needPermissions } from './policy.ts'
import { knownNeedRefusal } from './texts.de.ts'
import { needJournal } from './texts/journal.de.ts'

/** What organisations need, with the needs of others that are like it. */
export const needs: Module<NeedServices> = {
  name: 'needs',
  tables: ['needs', 'need_backgrounds', 'need_capabilities', 'need_imports', 'need_vectors'],
  permissions: needPermissions,
  sentence: knownNeedRefusal,
  journal: needJournal,
  open,
  travel: async () => (await import('./travel.ts')).needsTravel,
  pages: async (services) => (await import('./pages/routes.tsx')).needPages(services),
  api: async (services) => (await import('./api.ts')).needApi(services),
  navigation: [{ place: 10, name: 'Bedarfe', href: needAddresses.needs, permission: needPermissions.seeNeeds }],
  ownPages: [
    {
      place: 10,
      name: 'Unsere Bedarfe',
      href: () => needAddresses.ownNeeds,
      meaning: 'Was Sie gemeldet haben, auch die Entwürfe',
      permission: needPermissions.writeNeed,
    },
  ],
  start: async (c) => (await import('./pages/needs-start.tsx')).needsStart(c),
  search: async (words, searcher, services) =>
    (await import('./actions/find-needs.ts')).needHits(services, searcher, words),
  webhookSubjects: {
    need: async (transaction, id) => (await import('./actions/need-subject.ts')).needSubject(transaction, id),
  },
  prepare: async ({ database, twins, model }) =>
    (await (await import('./actions/index-needs.ts')).indexNeeds(database, twins, model)).stop,
  work: async (jobs, { database, judgements, stopping }) => {
    judgements.work(jobs.heavy, stopping)
    const { forgetOldTables } = await import('./actions/import-needs.ts')
    await jobs.at('11 * * * *', 'table-tidying', () => forgetOldTables(database))
  },
  commands: { 'import needs': async () => (await import('./cli-import.ts')).importNeedsCommand },
  demo: async (database) => (await import('./demo/seed-needs.ts')).seedNeeds(database),
}

async function open({ database, workers, patience }: BaseServices) {
  const { openJudgements } = await import('./actions/judgements.ts')
  const judgements = openJudgements({ patience, queued: { database, workers } })
  return { services: { judgements }, close: () => judgements.close() }
}
