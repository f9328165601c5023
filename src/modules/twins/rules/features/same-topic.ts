import type { Feature } from './feature.ts'

/** What it is about mostly stands first in a title. */
export const sameTopic = {
  firstWords: ({ title: [mine], alike }, { title: [theirs] }) => (mine && theirs ? alike(mine, theirs) : 0),
} satisfies Record<string, Feature>
