import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import { listFiles } from '../../../platform/files/list-files.ts'
import { keyColumns } from '../formats/key-list.ts'
import { tokensOf } from '../store/api-tokens.ts'
import { actorOf } from '../../access/index.ts'

/** The keys of the organisation that is acted for, as files. */
export const keyFiles = listFiles({
  address: signInAddresses.keysFile,
  permission: signInPermissions.manageAccess,
  name: 'schluessel',
  sheet: 'Schlüssel',
  columns: keyColumns,
  items: (c) => c.get('asCaller')((transaction) => tokensOf(transaction, actorOf(c).organisation!.id)),
})
