import { databaseClock } from '../store/due-digests.ts'
import { sendDigests, type DigestMachines } from './send-digests.ts'

const minutes = 60_000

/**
 * Looks every few minutes whose mail is due, until it is stopped. Several servers may do so at once: they share the people among
 * them. A round that fails is told, and the next one begins anew.
 */
export function keepSendingDigests(
  machines: DigestMachines,
  { every = 5 * minutes, failed }: { every?: number; failed: (error: unknown) => void },
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  let round = Promise.resolve()
  let isBusy = false
  const send = async () => {
    isBusy = true
    await databaseClock(machines.database)
      .then((now) => sendDigests(machines, now, stopping.signal))
      .catch(failed)
    isBusy = false
  }
  const timer = setInterval(() => {
    if (!isBusy) round = send()
  }, every)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      stopping.abort()
      return round
    },
  }
}
