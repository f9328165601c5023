import { createServer, type AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { EmbeddedDatabaseClosed, isConnectionLost } from './connection-lost.ts'
import { isReachable, openPostgres } from './database.ts'
import { EmbeddedDatabase } from './embedded-database.ts'
import { MailNotSent } from '../mail/post.ts'

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => 'no error').catch((error: unknown) => error)

describe('a lost database', () => {
  it.each(['08006', '57P01', '57P03', '57P05', '25P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    'is known by %s',
    (code) => {
      expect(isConnectionLost(Object.assign(new Error('any'), { code }))).toBe(true)
    },
  )

  it.each(['Connection terminated unexpectedly', 'Client was closed and is not queryable'])(
    'is known by %j',
    (words) => {
      expect(isConnectionLost(new Error(words))).toBe(true)
    },
  )

  it.each([
    Object.assign(new Error('any'), { code: '23505' }),
    Object.assign(new Error('any'), { code: '57014' }),
    new Error('any'),
    new MailNotSent('ETIMEDOUT'),
    'ECONNREFUSED',
  ])('is not what we call other mistakes (%s)', (error) => {
    expect(isConnectionLost(error)).toBe(false)
  })

  it('is one where nobody listens', async () => {
    const { database, close } = openPostgres('postgres://allmende:geheim@127.0.0.1:1/allmende')
    expect(isConnectionLost(await failureOf(sql`select 1`.execute(database)))).toBe(true)
    expect(await isReachable(database)).toBe(false)
    await close()
  })

  it('is one that takes the connection and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const { port } = silent.address() as AddressInfo
    const { database, close } = openPostgres(`postgres://allmende@127.0.0.1:${port}/x`, { patience: 500 })
    expect(isConnectionLost(await failureOf(sql`select 1`.execute(database)))).toBe(true)
    await close()
    silent.close()
  })

  it('is the embedded one when its thread has ended, for what waits and for what comes', async () => {
    const embedded = new EmbeddedDatabase('/dev/null/no-directory')
    const waiting = embedded.transaction((transaction) => transaction.query('select 1'))
    expect(await failureOf(waiting)).toBeInstanceOf(EmbeddedDatabaseClosed)
    expect(isConnectionLost(await failureOf(embedded.query('select 1')))).toBe(true)
  })
})
