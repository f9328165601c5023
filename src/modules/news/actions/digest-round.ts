import { databaseClock } from '../store/due-digests.ts'
import { sendDigests, type DigestServices } from './send-digests.ts'

/** Sends every mail that is due by the clock of the database. Several servers may do so at once: they share the people among them. */
export async function digestRound(services: DigestServices, stopping?: AbortSignal): Promise<void> {
  await sendDigests(services, await databaseClock(services.database), stopping)
}
