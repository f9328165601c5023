import { afterEach, beforeEach, expect, it } from 'vitest'
import { sql } from 'kysely'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { digestRound } from './digest-round.ts'

let app: TestApp
beforeEach(async () => {
  app = await testApp()
}, 60_000)
afterEach(() => app.close())

/** Somebody whose mail has been due for years, with something new that is an hour old. */
async function someoneDue(): Promise<void> {
  const organisation = await anOrganisation(app.database)
  const person = await aPerson(app.database, { organisation })
  await sql`insert into news_settings (person, digested_at) values (${person}, '2020-01-01')`.execute(app.database)
  await sql`insert into follows (person, organisation, query, seen_until) values (${person}, ${organisation}, '', '2020-01-01')`.execute(
    app.database,
  )
  await sql`insert into needs (organisation, title, status, opened_at, changed_at)
    values (${organisation}, 'Gräber verwalten', 'open', now() - interval '1 hour', now() - interval '1 hour')`.execute(
    app.database,
  )
}

it('sends what is due by the clock of the database, once', async () => {
  await someoneDue()
  await Promise.all([digestRound(app.services), digestRound(app.services)])
  await digestRound(app.services)
  expect(app.mails.map(({ subject }) => subject)).toEqual(['Neues zu „Gräber verwalten“'])
})

it('begins nothing more once the server stops', async () => {
  await someoneDue()
  await digestRound(app.services, AbortSignal.abort())
  expect(app.mails).toEqual([])
})

it('fails where a mail fails for an unknown reason, and goes on the next time', async () => {
  await someoneDue()
  const send = async () => {
    throw new Error('out of paper')
  }
  await expect(digestRound({ ...app.services, mail: { send } })).rejects.toThrow('out of paper')
  await sql`update news_settings set claimed_until = null`.execute(app.database)
  await digestRound(app.services)
  expect(app.mails).toHaveLength(1)
})
