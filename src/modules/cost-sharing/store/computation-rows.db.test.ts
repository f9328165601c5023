import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import type { ComputationInput, Plan } from '../schema.ts'
import {
  computation,
  computationStatus,
  deleteOldComputations,
  finishComputation,
  releaseComputation,
  saveProgress,
  startComputation,
  unfinishedComputations,
  writeComputation,
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
    await writeComputation(database, 'a', input)
    expect(await computation(database, 'a')).toMatchObject({ status: 'waiting', input, result: null })
    expect(await startComputation(database, 'a')).toBe(true)
    await saveProgress(database, 'a', { step: 'shares', done: 1, of: 10 })
    expect(await computation(database, 'a')).toMatchObject({ progress: { step: 'shares', done: 1, of: 10 } })
    await finishComputation(database, 'a', { status: 'done', result: plan })
    expect(await computation(database, 'a')).toMatchObject({ status: 'done', result: plan, progress: null })
  })

  it('gives what is computed at once to one process only', async () => {
    const { database } = opened
    await writeComputation(database, 'b', input)
    const start = () => startComputation(database, 'b', ['waiting'])
    expect((await Promise.all([start(), start()])).toSorted()).toEqual([false, true])
  })

  it('begins again what a process has left behind, and nothing that has ended', async () => {
    const { database } = opened
    await saveProgress(database, 'b', { step: 'front' })
    expect(await startComputation(database, 'b')).toBe(true)
    expect(await computation(database, 'b')).toMatchObject({ status: 'running', progress: null })
    expect(await startComputation(database, 'a')).toBe(false)
  })

  it('leaves a finished computation alone when the same scenario comes again, and starts a cancelled one anew', async () => {
    const { database } = opened
    await writeComputation(database, 'a', input)
    expect((await computation(database, 'a'))!.status).toBe('done')
    await finishComputation(database, 'b', { status: 'cancelled', refusal: null })
    await writeComputation(database, 'b', input)
    expect((await computation(database, 'b'))!.status).toBe('waiting')
  })

  it('keeps the reasons of a failure', async () => {
    const { database } = opened
    await writeComputation(database, 'c', input)
    const refusal = [{ code: 'outOfTime', values: { seconds: 30 } }]
    await finishComputation(database, 'c', { status: 'failed', refusal })
    expect((await computation(database, 'c'))!.refusal).toEqual(refusal)
    expect((await computation(database, 'c'))!.finishedAt).toBeInstanceOf(Date)
  })

  it('names what has no end although it was asked for a while ago, oldest first', async () => {
    const { database } = opened
    for (const id of ['d', 'e']) await writeComputation(database, id, input)
    await startComputation(database, 'd')
    await sql`update computations set created_at = now() - interval '2 minutes' where id in ('a', 'c', 'd')`.execute(
      database,
    )
    expect(await unfinishedComputations(database, 60)).toEqual([{ id: 'd', input }])
    expect((await unfinishedComputations(database, 0)).map(({ id }) => id)).toEqual(['d', 'b', 'e'])
  })

  it('gives back what was begun', async () => {
    const { database } = opened
    await releaseComputation(database, 'd')
    await releaseComputation(database, 'a')
    expect(await computationStatus(database, 'd')).toBe('waiting')
    expect(await computationStatus(database, 'a')).toBe('done')
    expect(await computationStatus(database, 'z')).toBeUndefined()
  })

  it('forgets what is older than thirty days and nothing else', async () => {
    const { database } = opened
    await sql`update computations set created_at = now() - interval '31 days' where id = 'a'`.execute(database)
    await deleteOldComputations(database)
    expect(await computation(database, 'a')).toBeUndefined()
    expect(await computation(database, 'b')).toBeDefined()
  })
})
