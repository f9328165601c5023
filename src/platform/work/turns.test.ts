import { expect, it } from 'vitest'
import { openTurns } from './turns.ts'

const limits = { atOnce: 2, waitingOfClient: 3, waitingOfAll: 5 }

/** Work that ends when it is told to. */
function pieces(given = limits) {
  const turns = openTurns(given)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const take = (client: string, name: string) =>
    turns.take(client, () => {
      begun.push(name)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const end = async (name: string) => {
    ends.get(name)!()
    await new Promise(setImmediate)
  }
  return { take, end, begun }
}

it('leaves a thread to others, however much one client sends', async () => {
  const { take, end, begun } = pieces()
  for (const name of ['a1', 'a2', 'a3']) void take('a', name)
  void take('b', 'b1')
  await new Promise(setImmediate)
  expect(begun).toEqual(['a1', 'b1'])
  await end('b1')
  expect(begun).toEqual(['a1', 'b1'])
  await end('a1')
  expect(begun).toEqual(['a1', 'b1', 'a2'])
})

it('takes the oldest of whoever has least under way', async () => {
  const { take, end, begun } = pieces({ ...limits, atOnce: 3 })
  for (const name of ['a1', 'a2', 'a3']) void take('a', name)
  void take('b', 'b1')
  void take('b', 'b2')
  void take('c', 'c1')
  await new Promise(setImmediate)
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  await end('a1')
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1'])
})

it('sends away what one client, or all together, have too much of', async () => {
  const { take } = pieces()
  for (const name of ['a1', 'a2', 'a3', 'a4']) void take('a', name)
  await expect(take('a', 'a5')).rejects.toMatchObject({ whose: 'client' })
  for (const name of ['b1', 'b2', 'b3']) void take('b', name)
  await expect(take('c', 'c1')).rejects.toMatchObject({ whose: 'all' })
})

it('goes on after work that fails', async () => {
  const turns = openTurns({ ...limits, atOnce: 1 })
  await expect(turns.take('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await turns.take('a', async () => 'done')).toBe('done')
})
