import { Refused } from '../../../kernel/refusal.ts'
import type { JobInput, JobOutput } from '../../../platform/workers.ts'
import { judgeNeeds } from '../formats/judge-needs.ts'
import type { JudgedRow, KnownHere, NeedFile } from '../schema.ts'

export interface FileToJudge {
  file: NeedFile
  known: KnownHere
  taken: readonly number[]
}

/** Runs in a worker thread: what becomes of every row. Says how far it is every now and then. */
export default async function judgeJob({
  input: { file, known, taken },
  port,
}: JobInput<FileToJudge>): Promise<JobOutput<JudgedRow[]>> {
  let last = performance.now()
  const onProgress = (done: number, of: number) => {
    if (performance.now() - last < 300) return
    last = performance.now()
    port.postMessage({ done, of })
  }
  try {
    return { done: judgeNeeds(file, known, { taken, onProgress }) }
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, refusals: error.refusals }
    throw error
  }
}
