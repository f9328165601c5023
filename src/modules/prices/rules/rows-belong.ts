import type { FileContents } from '../../../travel/travelling-table.ts'
import type { QuantityRow } from '../schema/exported-rows.ts'

export const quantityBelongs = ({ organisation, amount, low, high }: QuantityRow, file: FileContents): boolean =>
  file.isOwn(organisation) &&
  (low === null) === (high === null) &&
  (low ?? amount) <= amount &&
  amount <= (high ?? amount)
