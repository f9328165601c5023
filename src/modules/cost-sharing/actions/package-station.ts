import { germanDay } from '../../../kernel/german-dates.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Asking } from '../../way/door.ts'
import type { ToldStation } from '../../way/schema.ts'
import { calculatorAddresses } from '../addresses.ts'
import { calculatorPermissions } from '../policy.ts'
import { calculatedBundles, type CalculatedBundle } from '../store/calculated-bundles.ts'

/** The station of the package: from the start of a bundle on somebody may enter offers and compute. */
export async function packageStations(
  transaction: CallerTransaction,
  _: Asking,
  bundles: readonly string[],
): Promise<ReadonlyMap<string, ToldStation>> {
  return new Map((await calculatedBundles(transaction, bundles)).map((bundle) => [bundle.id, packageStation(bundle)]))
}

export function packageStation({ id, startedOn, lastOfferDay, result, lead }: CalculatedBundle): ToldStation {
  if (startedOn === null) return { state: 'notBegun', sentence: '', since: null, steps: [] }
  return {
    state: 'open',
    sentence:
      lastOfferDay === null
        ? 'noch sind keine Angebote eingetragen'
        : `Angebote zuletzt bearbeitet am ${germanDay(lastOfferDay)}`,
    since: lastOfferDay !== null && lastOfferDay > startedOn ? lastOfferDay : startedOn,
    steps: [
      {
        step: result === null ? 'Angebote eintragen und rechnen' : 'Gesamtpaket rechnen und vereinbaren',
        href: calculatorAddresses.offers(id),
        who: lead ? [lead] : [],
        until: null,
        permission: calculatorPermissions.calculateBundle,
      },
    ],
  }
}
