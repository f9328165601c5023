import { listFiles } from '../../../platform/list-files.ts'
import { keyColumns } from '../formats/key-list.ts'
import { tokensOf } from '../store/api-tokens.ts'
import { addresses } from './addresses.ts'
import { actorOf } from './guard.ts'

/** The keys of the organisation that is acted for, as files. */
export const keyFiles = listFiles({
  address: addresses.keysFile,
  rule: 'manageAccess' as const,
  name: 'schluessel',
  sheet: 'Schlüssel',
  columns: keyColumns,
  items: (c) => c.get('wall')((walled) => tokensOf(walled, actorOf(c).organisation!.id)),
})
