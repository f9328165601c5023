import type { Actor, NavigationEntry } from '../schema.ts'

/** Where an entry of the navigation leads this one. */
export const entryAddress = ({ href }: NavigationEntry, actor: Pick<Actor, 'organisation'> | null): string =>
  typeof href === 'string' ? href : href(actor?.organisation?.id ?? '')
