import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { days, digestWorld, hours } from '../../../../test/support/digest-world.ts'
import { followSubject } from './follow.ts'
import { mostInMail } from './send-digests.ts'

const world = digestWorld()
const { place, mails, sendAt, round, aNeed, change, asPerson, reader, mailOf } = world

describe('the mail with what is new', () => {
  it('tells what is new and what has changed since, in one mail, and nothing twice', async () => {
    const old = await aNeed('Hundesteuer anmelden')
    const untouched = await aNeed('Marktstände vergeben')
    await reader(place.ahorn, { query: 'feld=public-order' })
    await change(old, { status: 'met' })
    const fresh = await aNeed('Gräber verwalten')
    expect(await round(2 * days)).toEqual({ sent: 1, failed: 0 })
    const [mail] = mails
    expect(mail!.subject).toBe('Neues zu 2 Bedarfen')
    expect(mail!.text).toMatch(/Bedarfe: [^\n]+:\n\n- /)
    expect(mail!.text).toContain(
      `- Neu: Gräber verwalten\n  Lindenbrück, offen\n  http://localhost:8080/bedarfe/${fresh}\n`,
    )
    expect(mail!.text).toContain('- Geändert: Hundesteuer anmelden\n  Lindenbrück, erfüllt')
    expect(mail!.text).not.toContain(untouched)
    expect(mail!.text).toContain(mail!.unsubscribe!)
    expect(mail!.unsubscribe).toMatch(/^http:\/\/localhost:8080\/abos\/abbestellen\//)
    expect(await round(2 * days + 1)).toEqual({ sent: 0, failed: 0 })
    expect(await round(9 * days)).toEqual({ sent: 0, failed: 0 })
    expect(mails).toHaveLength(1)
  })

  it('tells nothing to whoever has just begun to follow, and nothing where nothing is new', async () => {
    await aNeed('Schon lange da')
    await reader(place.ahorn, { query: '' })
    expect(await round(2 * days)).toEqual({ sent: 0, failed: 0 })
    expect(await round(4 * days)).toEqual({ sent: 0, failed: 0 })
  })

  it('waits a minute, until every transaction that changes something has ended', async () => {
    const need = await aNeed('Wird gerade geändert')
    await reader(place.ahorn, { need }, 'hourly')
    await change(need, { title: 'Ist gerade geändert' })
    const { rows } = await sql<{ at: Date }>`select changed_at as at from needs`.execute(world.database)
    const at = rows[0]!.at.getTime()
    await sql`update news_settings set digested_at = '2020-01-01'`.execute(world.database)
    expect((await sendAt(new Date(at + 59_000))).sent).toBe(0)
    expect((await sendAt(new Date(at + 61_000 + hours))).sent).toBe(1)
  })

  it('names a need once, also where it is followed in more than one way', async () => {
    const need = await aNeed('Friedhof verwalten')
    const person = await reader(place.ahorn, { need })
    await asPerson(person, (transaction, actor) => followSubject(transaction, actor, { query: 'suche=Friedhof' }))
    await change(need, { title: 'Friedhöfe verwalten' })
    await round(2 * days)
    expect(mails[0]!.subject).toBe('Neues zu „Friedhöfe verwalten“')
    expect(mails[0]!.text.split(`/bedarfe/${need}`)).toHaveLength(2)
  })

  it('finds by words, by a capability, and by what belongs to one’s own organisation', async () => {
    await reader(place.ahorn, { query: 'suche=Parkausweis' })
    await reader(place.ahorn, { query: 'faehigkeit=resident-parking-permits' })
    const own = await reader(place.linden, { query: 'wessen=eigene' })
    const need = await aNeed('Bewohnerparkausweise online')
    await sql`update needs set requirements = ${JSON.stringify([{ text: 'x', necessity: 'must', dimension: 'technology', capability: 'resident-parking-permits' }])}
      where id = ${need}`.execute(world.database)
    await aNeed('Wahlhelfer einteilen', { organisation: place.ahorn })
    expect((await round(2 * days)).sent).toBe(3)
    for (const { text } of mails) {
      expect(text).toContain('Bewohnerparkausweise online')
      expect(text).not.toContain('Wahlhelfer')
    }
    expect((await mailOf(own))[0]!.text).toContain('Unsere Bedarfe:')
  })

  it('says of a need that one follows that it was withdrawn', async () => {
    const need = await aNeed('Doch nicht')
    await reader(place.ahorn, { need })
    await change(need, { status: 'withdrawn' })
    await round(2 * days)
    expect(mails[0]!.text).toContain('- Geändert: Doch nicht\n  Lindenbrück, zurückgezogen')
  })

  it('stays short, however much there is, and says that there is more', async () => {
    await reader(place.ahorn, { query: '' })
    const title = 'Ä'.repeat(200)
    await sql`insert into needs (organisation, title, status, visibility, opened_at)
      select ${place.linden}, ${title}, 'open', 'public', clock_timestamp() from generate_series(1, 500)`.execute(
      world.database,
    )
    await round(2 * days)
    const { text } = mails[0]!
    expect(text.match(/- Neu: /g)).toHaveLength(mostInMail)
    expect(text).toContain('Es gibt noch mehr.')
    expect(Buffer.byteLength(text)).toBeLessThan(20_000)
    expect(await round(4 * days)).toEqual({ sent: 0, failed: 0 })
  })

  it('cannot be written by whoever writes a need', async () => {
    await reader(place.ahorn, { query: '' })
    await aNeed('Zahlen Sie\r\nBcc: a@b.example\n\nhier')
    await round(2 * days)
    expect(mails[0]!.subject).toBe('Neues zu „Zahlen Sie Bcc: a@b.example hier“')
    expect(mails[0]!.text).toContain('- Neu: Zahlen Sie Bcc: a@b.example hier\n')
  })
})
