import type { Readers } from '../../../platform/files/readers.ts'
import type { Client } from '../../../platform/work/client.ts'
import type { PlanScenario } from '../schema.ts'

/** The scenario in a file that somebody has sent. Refuses (kind input) what is none, too large, or takes too long; throws Busy. */
export const readSentScenario = (readers: Readers, bytes: Uint8Array, client: Client): Promise<PlanScenario> =>
  readers.read<PlanScenario>(new URL('../formats/scenario-job.ts', import.meta.url), bytes, {
    client,
    heavy: { code: 'fileTooHeavy' },
  })
