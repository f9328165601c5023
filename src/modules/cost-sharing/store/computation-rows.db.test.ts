import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import type { ComputationInput, Plan } from '../schema.ts'
import {
  computation,
  deleteOldComputations,
  enqueueComputation,
  finishComputation,
  keepAlive,
  releaseAllComputations,
  releaseComputations,
  saveProgress,
  startComputation,
  waitingComputations,
} from './computation-rows.ts'

let opened: OpenDatabase
const input = { scenario: { title: 'Ein Versuch mit „Ümläuten“' }, leftOut: [] } as unknown as ComputationInput
const plan = { optimal: true, gap: 0, cost: { total: 12_345_600, items: [] } } as unknown as Plan

beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())

describe('the store of computations', () => {
  it('keeps a computation from the queue to its result', async () => {
    const { database } = opened
    await enqueueComputation(database, 'a', input)
    expect(await computation(database, 'a')).toMatchObject({ status: 'waiting', input, result: null })
    expect(await startComputation(database, 'a')).toBe(true)
    await saveProgress(database, 'a', { step: 'shares', done: 1, of: 10 })
    expect(await computation(database, 'a')).toMatchObject({ progress: { step: 'shares', done: 1, of: 10 } })
    await finishComputation(database, 'a', { status: 'done', result: plan })
    expect(await computation(database, 'a')).toMatchObject({ status: 'done', result: plan, progress: null })
  })

  it('gives a computation to one process only', async () => {
    const { database } = opened
    await enqueueComputation(database, 'b', input)
    const taken = await Promise.all([startComputation(database, 'b'), startComputation(database, 'b')])
    expect(taken.toSorted()).toEqual([false, true])
  })

  it('leaves a finished computation alone when the same scenario comes again, and starts a cancelled one anew', async () => {
    const { database } = opened
    await enqueueComputation(database, 'a', input)
    expect((await computation(database, 'a'))!.status).toBe('done')
    await finishComputation(database, 'b', { status: 'cancelled', refusal: null })
    await enqueueComputation(database, 'b', input)
    expect((await computation(database, 'b'))!.status).toBe('waiting')
  })

  it('keeps the reasons of a failure', async () => {
    const { database } = opened
    await enqueueComputation(database, 'c', input)
    const refusal = [{ code: 'outOfTime', values: { seconds: 30 } }]
    await finishComputation(database, 'c', { status: 'failed', refusal })
    expect((await computation(database, 'c'))!.refusal).toEqual(refusal)
    expect((await computation(database, 'c'))!.finishedAt).toBeInstanceOf(Date)
  })

  it('lets what nobody keeps alive wait again, oldest first, and leaves the work of another server alone', async () => {
    const { database } = opened
    for (const id of ['d', 'e', 'f']) await enqueueComputation(database, id, input)
    for (const id of ['d', 'e']) await startComputation(database, id)
    await sql`update computations set alive_at = now() - interval '2 minutes' where id in ('d', 'e')`.execute(database)
    await keepAlive(database, ['e'])
    expect(await waitingComputations(database)).toEqual(['b', 'd', 'f'])
    expect((await computation(database, 'e'))!.status).toBe('running')
  })

  it('gives back what a stopping server had begun, and nothing that has ended', async () => {
    const { database } = opened
    await releaseComputations(database, ['c', 'e'])
    expect((await computation(database, 'c'))!.status).toBe('failed')
    expect(await waitingComputations(database)).toEqual(['b', 'd', 'e', 'f'])
  })

  it('gives back everything that runs, for a process that is alone after a crash', async () => {
    const { database } = opened
    await startComputation(database, 'd')
    await startComputation(database, 'f')
    await releaseAllComputations(database)
    expect(await waitingComputations(database)).toEqual(['b', 'd', 'e', 'f'])
    expect((await computation(database, 'a'))!.status).toBe('done')
  })

  it('forgets what is older than thirty days and nothing else', async () => {
    const { database } = opened
    await sql`update computations set created_at = now() - interval '31 days' where id = 'a'`.execute(database)
    await deleteOldComputations(database)
    expect(await computation(database, 'a')).toBeUndefined()
    expect(await computation(database, 'b')).toBeDefined()
  })
})
