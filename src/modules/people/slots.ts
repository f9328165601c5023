import { slot } from '../../kernel/slot.ts'
import type { SecretsKept } from './pages/still-known.tsx'

/** Secrets of an organisation that somebody who leaves may go on knowing. */
export const secretsKept = slot<SecretsKept>('secretsKept')
