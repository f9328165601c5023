import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openWorkers } from './workers.ts'

it('goes on where a thread dies of what a job has left behind', async () => {
  const workers = openWorkers({ threads: 1, kept: 0 })
  const job = new URL('../../../test/support/dies-later-job.ts', import.meta.url)
  const run = () => workers.run<string>(job, null, { onProgress: () => {}, signal: new AbortController().signal })
  expect(await run()).toBe('answered')
  await pause(200)
  expect(await run()).toBe('answered')
  await workers.close()
})
