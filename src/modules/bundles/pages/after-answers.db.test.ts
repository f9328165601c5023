import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bundlePagesWorld } from '../../../../test/support/bundle-pages-world.ts'
import { daysAhead, raise } from '../../../../test/support/bundle-world.ts'
import { aPerson } from '../../../../test/support/people.ts'
import { runDueBundles } from './run-due-bundles.ts'

const world = bundlePagesWorld()
const { place, cookie, text, send, report, propose } = world

describe('what a person has answered', () => {
  it('stands in the file with their own data, and in no other one', async () => {
    const own = await report('linden', 'Straßenbeleuchtung steuern')
    const other = await report('ahorn', 'Beleuchtung der Straßen steuern')
    const bundle = await propose('linden', own, [other])
    await send(`${bundle}/antwort/${other}`, 'ahorn', { antwort: 'abstained', grund: 'Erst im nächsten Jahr' })
    const answersOf = async (who: string) =>
      (JSON.parse(await text('/konto/daten/meine-daten.json', who)) as { buendel: Record<string, unknown>[] }).buendel
    expect(await answersOf(cookie.ahorn)).toContainEqual({
      kind: 'participation',
      bundle: 'Gemeinsam weitergehen',
      organisation: 'Ahornfeld',
      need: 'Beleuchtung der Straßen steuern',
      answer: 'abstained',
      reason: 'Erst im nächsten Jahr',
      at: expect.any(String),
    })
    expect(JSON.stringify(await answersOf(cookie.linden))).not.toContain('Erst im nächsten Jahr')
    expect(await answersOf(cookie.reader)).toEqual([])
  })

  it('is told to somebody who has left without what has been written in the organisation since', async () => {
    const person = await aPerson(world.app.database, { organisation: place.ahorn, role: 'deciding' })
    const leaver = await world.app.as(person)
    const own = await report('linden', 'Friedhöfe verwalten')
    const other = await report('ahorn', 'Gräber verwalten')
    const bundle = await propose('linden', own, [other])
    await world.app.ask(`${bundle}/antwort/${other}`, {
      cookie: leaver,
      form: { organisation: place.ahorn, antwort: 'joined' },
    })
    const answers = async () => {
      const file = await text('/konto/daten/meine-daten.json', leaver)
      return (JSON.parse(file) as { buendel: Record<string, unknown>[] }).buendel
    }
    expect(await answers()).toMatchObject([{ bundle: 'Gemeinsam weitergehen', need: 'Gräber verwalten' }])
    await sql`delete from memberships where person = ${person}`.execute(world.app.database)
    await sql`update needs set title = 'Streng vertraulich', visibility = 'bundleParticipants' where id = ${other}`.execute(
      world.app.database,
    )
    await sql`update bundles set title = 'Nur unter uns' where id = ${bundle.split('/')[2]}`.execute(world.app.database)
    expect(await answers()).toMatchObject([
      { bundle: bundle.split('/')[2], organisation: 'Ahornfeld', need: other, answer: 'joined' },
    ])
  })
})

describe('what is due', () => {
  it('is done by the clock alone, and only once', async () => {
    const [own, other] = [await report('linden', 'Baumkataster führen'), await report('ahorn', 'Baumkataster pflegen')]
    const bundle = await propose('linden', own, [other])
    const services = { ...world.app.services, report: raise }
    await runDueBundles(services, daysAhead(12))
    await runDueBundles(services, daysAhead(12))
    const mails = world.app.mails.filter((mail) => mail.text.includes(`${bundle}/antwort/`))
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Gefragt: Ahornfeld in einem Bündel',
      'Noch ohne Antwort: Ahornfeld in einem Bündel',
    ])
    await runDueBundles(services, daysAhead(16))
    expect(await text(bundle, cookie.linden)).toContain('aufgelöst')
    expect(await text(`/bedarfe/${own}`, cookie.linden)).toContain('Bündel vorschlagen')
  })
})
