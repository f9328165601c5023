import type { Database } from '../../platform/database/database.ts'
import type { Module } from '../../module.ts'
import type { TwinFinder } from '../twins/door.ts'
import { clusterPermissions } from './policy.ts'
import { knownClusterRefusal } from './texts.de.ts'

/** Which open needs of several organisations go together and are in no bundle yet. */
export const clusters: Module<{ database: Database; twins: TwinFinder }> = {
  name: 'clusters',
  tables: ['need_clusters', 'need_twins'],
  permissions: clusterPermissions,
  sentence: knownClusterRefusal,
  pages: async () => (await import('./pages/routes.tsx')).clusterPages(),
  api: async () => (await import('./api.ts')).clusterApi(),
  work: async (jobs, { database, twins, stopping }) => {
    const { keepClusters } = await import('./actions/keep-clusters.ts')
    await jobs.every(60, 'need-clusters', () => keepClusters({ database, twins }, { stopping }))
  },
}
