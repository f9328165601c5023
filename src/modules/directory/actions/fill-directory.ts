import type { Database } from '../../../platform/database/database.ts'
import { openWorkers } from '../../../platform/work/workers.ts'
import type { Directory } from '../schema.ts'
import { fillDirectory } from './import-directory.ts'

/** Where no directory has ever been imported, the one that comes with Allmende; whether it was needed. */
export const fillFromPackage = (database: Database): Promise<boolean> =>
  fillDirectory(database, async () => {
    const workers = openWorkers({ threads: 1, nice: 0 })
    try {
      const signal = new AbortController().signal
      return await workers.run<Directory>(new URL('../formats/seed-job.ts', import.meta.url), null, {
        onProgress: () => {},
        signal,
      })
    } finally {
      await workers.close()
    }
  })
