import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../src/platform/database/database.ts'
import { anOrganisation } from './support/people.ts'

const directory = mkdtempSync(join(tmpdir(), 'allmende-admin-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const command = new URL('../bin/allmende', import.meta.url).pathname
const uta = ['--email', 'uta@gemeinde.example', '--name', 'Uta Berg']
function admin(args: readonly string[], url?: string) {
  const settings = url ? { DATABASE_URL: url } : { DATA_DIR: directory }
  const env = { ...process.env, BASE_URL: 'https://allmende.example/', ...settings }
  return spawnSync(command, ['admin', ...args], { encoding: 'utf8', env })
}
const linkLine = /^https:\/\/allmende\.example\/passwort-neu\?token=[\w-]{32}$/m

describe('allmende admin create', () => {
  it('makes the first account in a directory, once', async () => {
    const { stdout, status } = admin(['create', ...uta])
    expect([status, linkLine.test(stdout)]).toEqual([0, true])
    const again = admin(['create', ...uta])
    expect([again.status, again.stdout]).toEqual([2, ''])
    expect(again.stderr).toContain('gibt es schon einen Zugang')
  })

  it('turns off a second factor that somebody has lost, with an entry in the journal', async () => {
    const off = ['second-factor', 'off', '--email', 'UTA@gemeinde.example']
    expect(admin(off).stderr).toContain('gibt es keinen zweiten Faktor')
    const first = await openDatabase({ directory })
    const { id } = await first.database.selectFrom('persons').select('id').executeTakeFirstOrThrow()
    await sql`update persons set second_factor = true`.execute(first.database)
    await sql`insert into second_factors (id, person, secret, backup_codes) values (${id}, ${id}, 's', 'c')`.execute(
      first.database,
    )
    await first.close()
    const { stdout, status } = admin(off)
    expect([status, stdout]).toEqual([0, expect.stringContaining('uta@gemeinde.example ist ausgeschaltet')])
    const { database, close } = await openDatabase({ directory })
    expect(await database.selectFrom('second_factors').selectAll().execute()).toEqual([])
    expect(await database.selectFrom('persons').select('second_factor').execute()).toEqual([{ second_factor: false }])
    const entries = await database.selectFrom('journal').select(['action', 'person', 'subject']).orderBy('id').execute()
    expect(entries.at(-1)).toEqual({ action: 'secondFactorLost', person: null, subject: id })
    await close()
  })

  it('names somebody who administers an organisation from now on, which reads it in its journal', async () => {
    const first = await openDatabase({ directory })
    const town = await anOrganisation(first.database, { name: 'Einöde' })
    await first.close()
    const appoint = (email: string, organisation: string) =>
      admin(['appoint', '--email', email, '--organisation', organisation])
    expect(appoint('niemand@gemeinde.example', town).stderr).toContain('keinen bestätigten Zugang')
    expect(appoint('uta@gemeinde.example', 'nirgends').stderr).toContain('keine Organisation bekannt')
    for (const _ of [1, 2]) {
      const { stdout, status } = appoint('UTA@gemeinde.example', town)
      expect([status, stdout]).toEqual([0, expect.stringContaining('verwaltet jetzt „Einöde“')])
    }
    const { database, close } = await openDatabase({ directory })
    const { id } = await database.selectFrom('persons').select('id').executeTakeFirstOrThrow()
    expect(await database.selectFrom('memberships').select(['person', 'organisation', 'role']).execute()).toEqual([
      { person: id, organisation: town, role: 'administering' },
    ])
    const entries = await database
      .selectFrom('journal')
      .select(['action', 'person', 'organisation', 'subject'])
      .orderBy('id')
      .execute()
    expect(entries.filter(({ action }) => action === 'administratorAppointed')).toHaveLength(1)
    expect(entries.at(-1)).toEqual({
      action: 'administratorAppointed',
      person: null,
      organisation: town,
      subject: id,
    })
    await close()
  })

  it('waits for no server that has the directory open, and says what to do', async () => {
    const { close } = await openDatabase({ directory })
    const { stderr, status } = admin(['create', ...uta])
    await close()
    expect([status, stderr.includes('Bitte beenden Sie den Server')]).toEqual([2, true])
  })

  it.each([[], ['create'], ['create', '--email', 'a@b.example'], ['remove', ...uta], ['--so']])(
    'explains itself instead of guessing: %j',
    (...args) => {
      const { stderr, status } = admin(args)
      expect([status, stderr.includes('allmende admin create --email')]).toEqual([2, true])
    },
  )

  it('says that it does not reach the database', () => {
    const { stderr, status } = admin(['create', ...uta], 'postgres://localhost:1/nirgends')
    expect([status, /lässt sich nicht öffnen: .+/.test(stderr)]).toEqual([2, true])
    expect(stderr).not.toMatch(/\bat .*\.ts/)
  })
})
