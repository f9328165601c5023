import { sql } from 'kysely'
import { describe, expect, inject, it } from 'vitest'
import { openPostgres } from '../src/platform/database/database.ts'
import { testApp } from './support/test-app.ts'

describe('a connection that PostgreSQL ends in mid-request', () => {
  async function pages() {
    const { app, database, close } = await testApp()
    app.get('/pid', async (c) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database)
      return c.json(rows[0]!.pid)
    })
    app.get('/slow', async (c) => {
      await sql`select pg_sleep(30)`.execute(database)
      return c.text('slept')
    })
    const between = Promise.withResolvers<number>()
    const goOn = Promise.withResolvers<void>()
    app.get('/transaction', (c) =>
      database.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
        between.resolve(rows[0]!.pid)
        await goOn.promise
        await sql`select 1`.execute(transaction)
        return c.text('done')
      }),
    )
    return { app, between: between.promise, goOn: goOn.resolve, close }
  }
  const ended = async (where: string) => {
    const { database, close } = openPostgres(`${inject('postgresUrl')}/postgres`)
    const { rows } = await sql<{ ended: boolean }>`
      select pg_terminate_backend(pid) as ended from pg_stat_activity where ${sql.raw(where)} and pid <> pg_backend_pid()
    `.execute(database)
    await close()
    return rows.length
  }

  it('shows a clear page, and the next request works', async () => {
    const { app, close } = await pages()
    const slow = app.request('/slow')
    await expect.poll(() => ended(`query like '%pg_sleep(30)%'`)).toBe(1)
    const answer = await slow
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('10')
    expect(await answer.text()).toContain('Die Datenbank ist gerade nicht erreichbar')
    expect((await app.request('/pid')).status).toBe(200)
    await close()
  })

  it('is survived by the process when it happens between two statements of a transaction', async () => {
    const { app, between, goOn, close } = await pages()
    const transaction = app.request('/transaction')
    expect(await ended(`pid = ${await between}`)).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    goOn()
    expect((await transaction).status).toBe(503)
    expect((await app.request('/pid')).status).toBe(200)
    await close()
  })

  it('is not noticed by anybody when the connection was idle', async () => {
    const { app, close } = await pages()
    const pid = (await (await app.request('/pid')).json()) as number
    expect(await ended(`pid = ${pid}`)).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const answer = await app.request('/pid')
    expect(answer.status).toBe(200)
    expect(await answer.json()).not.toBe(pid)
    await close()
  })
})
