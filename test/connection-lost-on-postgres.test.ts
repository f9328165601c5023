import { sql } from 'kysely'
import { describe, expect, inject, it } from 'vitest'
import { Refused } from '../src/kernel/refusal.ts'
import { openPostgres } from '../src/platform/database/database.ts'
import { aPerson } from './support/people.ts'
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

  it('is told where it happens before what was begun is taken back', async () => {
    const { app, database, close } = await testApp()
    const pid = Promise.withResolvers<number>()
    const goOn = Promise.withResolvers<void>()
    app.get('/refused', (c) =>
      database.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
        pid.resolve(rows[0]!.pid)
        await goOn.promise
        if (rows.length > 0) throw new Refused('input', [{ code: 'nameMissing' }])
        return c.text('done')
      }),
    )
    const refused = app.request('/refused')
    expect(await ended(`pid = ${await pid.promise}`)).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    goOn.resolve()
    expect((await refused).status).toBe(503)
    const after = await Promise.all(Array.from({ length: 15 }, async () => app.request('/bedarfe')))
    expect(after.map(({ status }) => status)).toEqual(after.map(() => 200))
    await close()
  })

  it('leaves nothing of a form behind, and the form works when it is sent again', async () => {
    const { ask, as, database, opened, close } = await testApp()
    const id = await aPerson(database, { name: 'Uta' })
    const cookie = await as(id)
    const form = { name: 'Uta Neu' }
    const free = Promise.withResolvers<void>()
    const held = database.transaction().execute(async (transaction) => {
      await sql`select from persons where id = ${id} for update`.execute(transaction)
      await free.promise
    })
    const sent = ask('/konto/name', { cookie, form })
    const name = new URL((opened.behind as { url: string }).url).pathname.slice(1)
    await expect.poll(() => ended(`datname = '${name}' and wait_event_type = 'Lock'`)).toBe(1)
    expect((await sent).status).toBe(503)
    free.resolve()
    await held
    const told = () => sql`select from journal where action = 'nameChanged'`.execute(database)
    expect((await told()).rows).toHaveLength(0)
    expect((await ask('/konto/name', { cookie, form })).status).toBe(303)
    expect((await told()).rows).toHaveLength(1)
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
