import type { BaseServices, Module } from '../../module.ts'
import { twinRefusal } from './texts.de.ts'

/** Who says the same in other words. */
export const twins: Module = {
  name: 'twins',
  sentence: twinRefusal,
  open,
  commands: { twins: async () => (await import('./cli-twins.ts')).twinsCommand },
}

async function open({ database, embeddings, report, ownFiles, secret }: BaseServices) {
  const { allCapabilities, synonymGroups } = await import('../capabilities/door.ts')
  const { serviceSearch } = await import('./actions/find-public-services.ts')
  const { openFinder } = await import('./actions/open-finder.ts')
  const synonyms = synonymGroups(await allCapabilities(database))
  const { finder, model } = await openFinder({ synonyms, embeddings, report, ownFiles, secret })
  const services = serviceSearch(database)
  return {
    services: { twins: finder, model, searchServices: services.search },
    close: async () => {
      await services.stop()
      await finder.stop()
    },
  }
}
