import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { FileToJudge, LookedThrough } from '../schema.ts'
import { ignoredIn, judgeNeeds } from './judge-needs.ts'

interface Job {
  input: FileToJudge
  port: { postMessage: (progress: { done: number; of: number }) => void }
}

/** Runs in a worker thread: what becomes of every row. Says how far it is every now and then. */
export default async function judgeJob({
  input: { file, known, taken },
  port,
}: Job): Promise<{ done: LookedThrough } | { kind: Refused['kind']; refusals: readonly Refusal[] }> {
  let last = performance.now()
  const onProgress = (done: number, of: number) => {
    if (performance.now() - last < 300) return
    last = performance.now()
    port.postMessage({ done, of })
  }
  try {
    return { done: { rows: judgeNeeds(file, known, { taken, onProgress }), ignored: ignoredIn(file) } }
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, refusals: error.refusals }
    throw error
  }
}
