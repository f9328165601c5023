import { databaseClock } from '../store/due-digests.ts'
import { sendDigests, type DigestMachines } from './send-digests.ts'

/** Sends every mail that is due by the clock of the database. Several servers may do so at once: they share the people among them. */
export async function digestRound(machines: DigestMachines, stopping?: AbortSignal): Promise<void> {
  await sendDigests(machines, await databaseClock(machines.database), stopping)
}
