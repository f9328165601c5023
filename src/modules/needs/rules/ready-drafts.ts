import { leastTitle } from '../fields/title.ts'
import { visibilities } from '../../access/schema.ts'
import type { Draft } from '../schema.ts'

/** Others are to understand what is needed. */
export const isReady = ({ title }: Pick<Draft, 'title'>): boolean => title.length >= leastTitle

/** How many of them are seen by whom, the widest circle last. */
export function audiences(drafts: readonly Pick<Draft, 'visibility'>[]): [Draft['visibility'], number][] {
  const counted = Map.groupBy(drafts, ({ visibility }) => visibility)
  return visibilities.flatMap((each) => (counted.has(each) ? [[each, counted.get(each)!.length]] : []))
}
