import { mandatePermissions } from '../policy.ts'
import { mandateAddresses } from '../addresses.ts'
import { listFiles } from '../../../platform/files/list-files.ts'
import { mandateColumns } from '../formats/mandate-list.ts'
import { standingOf } from '../rules/mandate-standing.ts'
import { mandatesOf, today } from '../store/mandate-rows.ts'
import { actorOf } from '../../access/index.ts'

/** The mandates of the organisation that is acted for, as files. */
export const mandateFiles = listFiles({
  address: mandateAddresses.mandatesFile,
  permission: mandatePermissions.seeMandates,
  name: 'vertretungen',
  sheet: 'Vertretungen',
  columns: mandateColumns,
  items: (c) =>
    c.get('asCaller')(async (transaction) => {
      const day = await today(transaction)
      const mandates = await mandatesOf(transaction, actorOf(c).organisation!.id)
      return mandates.map((mandate) => ({ ...mandate, standing: standingOf(mandate, day) }))
    }),
})
