import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { days, digestWorld } from '../../../../test/support/digest-world.ts'
import { anOrganisation } from '../../../../test/support/people.ts'
import { aStartedBundle } from '../../../../test/support/started-bundle.ts'
import { searchRegister } from '../../directory/actions/find-organisations.ts'
import { registerQuerySchema } from '../../directory/schema.ts'

const world = digestWorld()
const { place, round, aNeed, change, reader, mailOf } = world

describe('what somebody is told by mail', () => {
  it('is what they may see at that moment, each in their place', async () => {
    const readers = {
      linden: await reader(place.linden, { query: '' }),
      ahorn: await reader(place.ahorn, { query: '' }),
      birke: await reader(await anOrganisation(world.database, { name: 'Birkenau' }), { query: '' }),
      vendor: await reader(place.vendor, { query: '' }),
      alone: await reader(undefined, { query: '' }),
    }
    const seenBy: Record<string, readonly (keyof typeof readers)[]> = {
      ownOrganisation: ['linden'],
      bundleParticipants: ['linden', 'ahorn'],
      publicBodies: ['linden', 'ahorn', 'birke'],
      signedIn: ['linden', 'ahorn', 'birke', 'vendor', 'alone'],
      public: ['linden', 'ahorn', 'birke', 'vendor', 'alone'],
    }
    for (const visibility of Object.keys(seenBy)) {
      const need = await aNeed(`Bedarf ${visibility}`, { visibility })
      if (visibility !== 'bundleParticipants') continue
      const other = await aNeed('Unser Teil', { visibility: 'ownOrganisation', organisation: place.ahorn })
      await aStartedBundle(world.database, [
        { organisation: place.linden, need },
        { organisation: place.ahorn, need: other },
      ])
    }
    await sql`insert into needs (organisation, title, visibility) values (${place.linden}, 'Ein Entwurf', 'public')`.execute(
      world.database,
    )
    expect((await round(2 * days)).sent).toBe(5)
    for (const [name, person] of Object.entries(readers)) {
      const { text } = (await mailOf(person))[0]!
      for (const [visibility, names] of Object.entries(seenBy))
        expect([name, visibility, text.includes(`Bedarf ${visibility}\n`)]).toEqual([
          name,
          visibility,
          (names as readonly string[]).includes(name),
        ])
      expect(text).not.toContain('Ein Entwurf')
    }
  })

  it('is no longer what has been hidden, nor what an organisation sees that they have left', async () => {
    const need = await aNeed('Erst offen')
    const person = await reader(place.ahorn, { need })
    const left = await reader(place.ahorn, { query: '' })
    await change(need, { visibility: 'ownOrganisation', title: 'Jetzt geheim' })
    await aNeed('Nur für öffentliche Stellen')
    await sql`delete from memberships where person = ${left}`.execute(world.database)
    expect((await round(2 * days)).sent).toBe(0)
    expect([...(await mailOf(person)), ...(await mailOf(left))]).toEqual([])
  })

  it('does not depend on what this process remembers of the register: an organisation that has just come sees what is its own', async () => {
    await searchRegister(world.database, registerQuerySchema.parse({}))
    const fresh = await anOrganisation(world.database, { name: 'Eben erst da' })
    const byWords = await reader(fresh, { query: 'suche=Parkausweis' })
    const own = await reader(fresh, { query: 'wessen=eigene' })
    await aNeed('Bewohnerparkausweise online')
    await aNeed('Unser erster Bedarf', { organisation: fresh })
    expect((await round(2 * days)).sent).toBe(2)
    expect((await mailOf(byWords))[0]!.text).toContain('Bewohnerparkausweise online')
    const [mail] = await mailOf(own)
    expect(mail!.text).toContain('Unser erster Bedarf')
    expect(mail!.text).not.toContain('Bewohnerparkausweise')
  })

  it('is of one’s own needs nothing any more once one has left', async () => {
    const person = await reader(place.ahorn, { query: 'wessen=eigene' })
    await sql`delete from memberships where person = ${person}`.execute(world.database)
    await aNeed('Für alle', { visibility: 'public' })
    expect((await round(2 * days)).sent).toBe(0)
  })

  it('goes on for the successor of an organisation that has merged', async () => {
    const merged = await anOrganisation(world.database, { name: 'Altdorf' })
    const person = await reader(merged, { query: '' })
    await sql`update organisations set vanished_on = current_date, successor = ${place.ahorn} where id = ${merged}`.execute(
      world.database,
    )
    await aNeed('Nach der Fusion')
    await round(2 * days)
    expect((await mailOf(person))[0]!.text).toContain('Nach der Fusion')
  })
})
