import { listFiles } from '../../../platform/list-files.ts'
import { memberColumns } from '../formats/member-list.ts'
import { peopleOf } from '../store/people.ts'
import { addresses } from './addresses.ts'
import { actorOf } from './guard.ts'

/** The people of the organisation that is acted for, as files. */
export const memberFiles = listFiles({
  address: addresses.peopleFile,
  rule: 'seePeople' as const,
  name: 'personen',
  sheet: 'Personen',
  columns: memberColumns,
  items: (c) => c.get('wall')((walled) => peopleOf(walled, actorOf(c).organisation!.id)),
})
