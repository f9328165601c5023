import { cosine } from '../nearest-vectors.ts'
import type { Feature } from './feature.ts'

/** What a plugged-in embedding model thinks; 0 without one. */
export const sameVector = {
  vectors: ({ vector }, theirs) => cosine(vector, theirs.vector),
} satisfies Record<string, Feature>
