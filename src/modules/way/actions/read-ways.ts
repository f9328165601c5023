import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Caller } from '../../access/schema.ts'
import { wayOf } from '../rules/standing.ts'
import type { StationName, ToldStation, Way } from '../schema.ts'

/** Whoever asks; a mail asks for an organisation as such. */
export type Asking = Pick<Caller, 'organisation'> | null

/** The station that a module speaks for; asked for several joint projects at once, so that a list costs no more than a page. */
export interface ModuleStation {
  name: StationName
  of: (
    transaction: CallerTransaction,
    actor: Asking,
    bundles: readonly string[],
  ) => Promise<ReadonlyMap<string, ToldStation>>
}

/** What all modules say of the way, and the operator's figure. */
export interface WayServices {
  stations: readonly ModuleStation[]
  standstillDays: number
}

/** Where these joint projects stand, as whoever asks may see it. */
export async function readWays(
  transaction: CallerTransaction,
  actor: Asking,
  { bundles, today, stations, standstillDays }: WayServices & { bundles: readonly string[]; today: string },
): Promise<ReadonlyMap<string, Way>> {
  if (bundles.length === 0) return new Map()
  const told = await Promise.all(
    stations.map(async ({ name, of }) => ({ name, said: await of(transaction, actor, bundles) })),
  )
  return new Map(
    bundles.map((bundle) => [
      bundle,
      wayOf(
        new Map(
          told.flatMap(({ name, said }) => {
            const station = said.get(bundle)
            return station ? [[name, station] as const] : []
          }),
        ),
        { today, standstillDays },
      ),
    ]),
  )
}
