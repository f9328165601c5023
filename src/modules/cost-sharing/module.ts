import { later } from '../../kernel/later.ts'
import { fillsSlot } from '../../kernel/slot.ts'
import { calculateBundle } from '../bundles/slots.ts'
import type { BaseServices, Module } from '../../module.ts'
import { calculatorAddresses } from './addresses.ts'
import type { CalculatorServices } from './pages/services.ts'
import { calculatorPermissions } from './policy.ts'
import { knownSharingRefusal } from './texts.de.ts'
import { calculatorJournal } from './texts/journal.de.ts'

/** What everybody pays, who would leave, and the calculator. */
export const costSharing: Module<CalculatorServices> = {
  name: 'cost-sharing',
  manual: 'gesamtpaket-und-umlage',
  tables: ['computations', 'offer_drafts'],
  permissions: calculatorPermissions,
  sentence: knownSharingRefusal,
  journal: calculatorJournal,
  open,
  travel: async () => (await import('./travel.ts')).costSharingTravel,
  pages: async (services) => (await import('./pages/routes.tsx')).calculatorPages(services),
  navigation: [
    {
      group: 'foot',
      place: 20,
      name: 'Rechner ohne Anmeldung',
      href: calculatorAddresses.choose,
      permission: calculatorPermissions.useCalculator,
    },
  ],
  fills: [
    fillsSlot(
      calculateBundle,
      later(async () => (await import('./pages/calculate-link.tsx')).calculateLink),
    ),
  ],
  station: {
    name: 'package',
    of: later(async () => (await import('./actions/package-station.ts')).packageStations),
  },
  work: async (jobs, { plans, stopping }) => {
    await plans.work(jobs.heavy, stopping)
    await jobs.every(60, 'forgotten-computations', () => plans.sendForgotten())
  },
  commands: {
    allocate: async () => (await import('./cli-allocate.ts')).allocateCommand,
    plan: async () => (await import('./cli-plan.ts')).planCommand,
  },
}

async function open({ database, workers, quick }: BaseServices) {
  const { computations } = await import('./actions/computations.ts')
  const { openTurns } = await import('../../platform/work/turns.ts')
  const { loadExamples } = await import('./formats/examples.ts')
  const turns = openTurns({ atOnce: 2, ofClient: 1, waitingOfClient: 2, waitingOfAll: 6 })
  const plans = computations({ database, workers, quick, turns })
  return { services: { plans, examples: loadExamples() }, close: () => plans.close() }
}
