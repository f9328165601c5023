import type { BaseServices, Module } from '../../module.ts'
import type { NeedImportServices } from './pages/import-services.ts'
import { knownImportRefusal } from './texts.de.ts'
import { needImportsJournal } from './texts/journal.de.ts'

/** Many needs from one file: sent, looked at row by row, taken. */
export const needImports: Module<NeedImportServices> = {
  name: 'need-imports',
  manual: 'viele-bedarfe',
  tables: ['need_imports', 'remembered_columns'],
  sentence: knownImportRefusal,
  journal: needImportsJournal,
  open,
  travel: async () => (await import('./travel.ts')).needImportsTravel,
  pages: async (services) => (await import('./pages/import-routes.tsx')).importRoutes(services),
  api: async (services) => (await import('./api.ts')).needImportApi(services),
  work: async (jobs, { database, judgements, stopping }) => {
    judgements.work(jobs.heavy, stopping)
    const { forgetOldTables } = await import('./actions/import-needs.ts')
    await jobs.at('11 * * * *', 'table-tidying', () => forgetOldTables(database))
  },
  commands: { 'import needs': async () => (await import('./cli-import.ts')).importNeedsCommand },
}

async function open({ database, workers, patience }: BaseServices) {
  const { openJudgements } = await import('./actions/judgements.ts')
  const judgements = openJudgements({ patience, queued: { database, workers } })
  return { services: { judgements }, close: () => judgements.close() }
}
