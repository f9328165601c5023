import type { Feature } from './feature.ts'

/** The same service or capability: somebody has said so, which weighs more than likeness of words. */
export const sameKey = {
  sameServices: ({ services }, theirs) => Number(services.some((key) => theirs.services.includes(key))),
  sameCapabilities: ({ capabilities }, theirs) => Number(capabilities.some((key) => theirs.capabilities.includes(key))),
} satisfies Record<string, Feature>
