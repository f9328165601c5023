import { peoplePermissions } from '../policy.ts'
import { peopleAddresses } from '../addresses.ts'
import { listFiles } from '../../../platform/files/list-files.ts'
import { memberColumns } from '../formats/member-list.ts'
import { peopleOf } from '../store/people-rows.ts'
import { actorOf } from '../../access/index.ts'

/** The people of the organisation that is acted for, as files. */
export const memberFiles = listFiles({
  address: peopleAddresses.peopleFile,
  permission: peoplePermissions.seePeople,
  name: 'personen',
  sheet: 'Personen',
  columns: memberColumns,
  items: (c) => c.get('asCaller')((transaction) => peopleOf(transaction, actorOf(c).organisation!.id)),
})
