import { tmpdir } from 'node:os'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { watchRoom, type Room } from './room.ts'

const refused = async ({ watcher }: Room, code: string) => {
  const app = new Hono().use(watcher).get('/', () => {
    throw Object.assign(new Error('no'), { code })
  })
  app.onError((_, c) => c.text('no', 503))
  await app.request('/')
}

it('a database elsewhere has no room while it refuses for lack of it, and half a minute longer', async () => {
  let now = 0
  const room = watchRoom(tmpdir(), { elsewhere: true, now: () => now })
  expect(await room.isThere()).toBe(true)
  await refused(room, '57P01')
  expect(await room.isThere()).toBe(true)
  await refused(room, '53100')
  expect(await room.isThere()).toBe(false)
  now = 31_000
  expect(await room.isThere()).toBe(true)
})

it('of a database that is here the disk is asked', async () => {
  const room = watchRoom(tmpdir())
  await refused(room, '53100')
  expect(await room.isThere()).toBe(true)
})
