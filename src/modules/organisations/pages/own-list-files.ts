import { listFiles } from '../../../platform/list-files.ts'
import type { Route } from '../../../platform/routes.ts'
import { keyColumns, mandateColumns, memberColumns } from '../formats/own-lists.ts'
import { standingOf } from '../rules/mandates.ts'
import type { Action } from '../schema.ts'
import { tokensOf } from '../store/api-tokens.ts'
import { mandatesOf, today } from '../store/mandates.ts'
import { peopleOf } from '../store/people.ts'
import { addresses } from './addresses.ts'
import { actorOf } from './guard.ts'

/** People, mandates and keys of the organisation that is acted for, as files. */
export const ownListFiles: Route<Action>[] = [
  ...listFiles({
    address: addresses.peopleFile,
    rule: 'seePeople' as const,
    name: 'personen',
    sheet: 'Personen',
    columns: memberColumns,
    items: (c) => c.get('wall')((walled) => peopleOf(walled, actorOf(c).organisation!.id)),
  }),
  ...listFiles({
    address: addresses.mandatesFile,
    rule: 'seeMandates' as const,
    name: 'vertretungen',
    sheet: 'Vertretungen',
    columns: mandateColumns,
    items: (c) =>
      c.get('wall')(async (walled) => {
        const day = await today(walled)
        const mandates = await mandatesOf(walled, actorOf(c).organisation!.id)
        return mandates.map((mandate) => ({ ...mandate, standing: standingOf(mandate, day) }))
      }),
  }),
  ...listFiles({
    address: addresses.keysFile,
    rule: 'manageAccess' as const,
    name: 'schluessel',
    sheet: 'Schlüssel',
    columns: keyColumns,
    items: (c) => c.get('wall')((walled) => tokensOf(walled, actorOf(c).organisation!.id)),
  }),
]
