import { later } from '../../kernel/later.ts'
import { fillsSlot } from '../../kernel/slot.ts'
import { calculateBundle } from '../bundles/slots.ts'
import { priceOnSolution } from '../catalogue/slots.ts'
import type { Module } from '../../module.ts'
import { belowTwins } from '../needs/slots.ts'
import { priceAddresses } from './addresses.ts'
import type { PriceServices } from './pages/services.ts'
import { pricePermissions } from './policy.ts'
import { priceRefusal } from './texts.de.ts'
import { priceJournal } from './texts/journal.de.ts'

/** What solutions cost whoever asks, computed with their own figures; and several solutions side by side. */
export const prices: Module<PriceServices> = {
  name: 'prices',
  tables: ['organisation_quantities'],
  permissions: pricePermissions,
  sentence: priceRefusal,
  journal: priceJournal,
  travel: async () => (await import('./travel.ts')).pricesTravel,
  pages: async (services) => (await import('./pages/routes.tsx')).pricePages(services),
  navigation: [
    {
      group: 'own',
      place: 65,
      name: 'Mengen für Preise',
      href: priceAddresses.quantities,
      permission: pricePermissions.keepQuantities,
    },
  ],
  fills: [
    fillsSlot(
      priceOnSolution,
      later(async () => (await import('./pages/price-on-solution.tsx')).priceOnSolutionPage),
    ),
    fillsSlot(
      belowTwins,
      later(async () => (await import('./pages/need-part.tsx')).solutionsBelowTwins),
    ),
    fillsSlot(
      calculateBundle,
      later(async () => (await import('./pages/bundle-link.tsx')).solutionsLink),
    ),
  ],
}
