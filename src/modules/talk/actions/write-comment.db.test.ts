import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { bundleWorld, refusedWith, type Town } from '../../../../test/support/bundle-world.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { answerQuestion } from '../../bundles/actions/answer-question.ts'
import { mostAnHour, mostText, type Subject } from '../schema.ts'
import { commentsOn, ownComments } from '../store/comments.ts'
import { changeComment, removeComment, writeComment } from './write-comment.ts'

const world = bundleWorld()
const { as, decider, editor, place, aNeed, aQuestion, answer, entriesAbout } = world

const say = (town: Town | 'vendor', subject: Subject, text: string, requirement = '') =>
  as(decider[town], (transaction, actor) => writeComment(transaction, actor, { subject, input: { text, requirement } }))
const heard = async (town: Town | 'vendor', subject: Subject) =>
  (await as(decider[town], (transaction) => commentsOn(transaction, subject))).map(({ text }) => text)
const everybody = async (subject: Subject) =>
  (await asCaller(world.database, { person: null, organisation: null }, (each) => commentsOn(each, subject))).map(
    ({ text }) => text,
  )

it('is heard in a bundle by those who are asked or in it, and by nobody else', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  const subject = { kind: 'bundle', id: bundle } as const
  await say('linden', subject, 'Wer hat schon Angebote?')
  await say('ahorn', subject, 'Wir noch nicht.')
  for (const town of ['linden', 'ahorn', 'birke'] as const)
    expect(await heard(town, subject)).toEqual(['Wer hat schon Angebote?', 'Wir noch nicht.'])
  expect(await heard('fichte', subject)).toEqual([])
  expect(await everybody(subject)).toEqual([])
  expect(await refusedWith(say('fichte', subject, 'Hallo'))).toBe('notFound')
  expect(await refusedWith(say('vendor', subject, 'Hallo'))).toBe('notAllowed')
  await answer('birke', bundle, need.birke, 'declined')
  expect(await heard('birke', subject)).toEqual([])
  expect(await refusedWith(say('birke', subject, 'Doch nicht'))).toBe('notFound')
  expect(await entriesAbout(bundle)).toContain('commentWritten')
})

it('is heard at a need by those who see the need, a vendor too, who has no say there', async () => {
  const open = { kind: 'need', id: await aNeed('linden', 'public') } as const
  const hidden = { kind: 'need', id: await aNeed('linden', 'ownOrganisation') } as const
  await say('ahorn', open, 'Mit welchem Verfahren heute?')
  await say('linden', hidden, 'Nur für uns.')
  expect(await everybody(open)).toEqual(['Mit welchem Verfahren heute?'])
  expect(await heard('vendor', open)).toEqual(['Mit welchem Verfahren heute?'])
  expect(await refusedWith(say('vendor', open, 'Mit unserem!'))).toBe('notAllowed')
  expect([await heard('linden', hidden), await heard('ahorn', hidden), await everybody(hidden)]).toEqual([
    ['Nur für uns.'],
    [],
    [],
  ])
  expect(await refusedWith(say('ahorn', hidden, 'Hallo'))).toBe('notFound')
})

it('may be about a requirement that stands there, and about no other', async () => {
  const need = await aNeed('linden')
  await sql`update needs set requirements = '[{"text":"Auf dem Handy","necessity":"must","dimension":"technology","capability":null}]'
    where id = ${need}`.execute(world.database)
  const subject = { kind: 'need', id: need } as const
  await say('ahorn', subject, 'Auch ohne Netz?', 'Auf dem Handy')
  expect(await refusedWith(say('ahorn', subject, 'Und das?', 'Kostet nichts'))).toBe('commentRequirement')
  const [comment] = await as(decider.linden, (transaction) => commentsOn(transaction, subject))
  expect([comment!.requirement, comment!.organisation.name, comment!.person, comment!.isMine]).toEqual([
    'Auf dem Handy',
    'ahorn',
    null,
    false,
  ])
})

it('is changed and deleted by whoever wrote it alone', async () => {
  const subject = { kind: 'need', id: await aNeed('linden') } as const
  const id = await say('ahorn', subject, 'Erst so')
  const change = (who: typeof decider.ahorn, text: string) =>
    as(who, (transaction, actor) => changeComment(transaction, actor, { id, input: { text } }))
  for (const other of [decider.linden, editor.ahorn]) {
    expect(await refusedWith(change(other, 'Anders'))).toBe('notFound')
    expect(await refusedWith(as(other, (transaction, actor) => removeComment(transaction, actor, id)))).toBe('notFound')
    const { numAffectedRows } = await as(other, (transaction) =>
      sql`update comments set text = 'Anders' where id = ${id}`.execute(transaction),
    )
    expect(numAffectedRows).toBe(0n)
  }
  expect((await change(decider.ahorn, 'Erst so')).isNew).toBe(false)
  await change(decider.ahorn, 'Dann so')
  expect(await heard('linden', subject)).toEqual(['Dann so'])
  expect(await as(decider.ahorn, (transaction) => ownComments(transaction))).toContainEqual(
    expect.objectContaining({ need: subject.id, text: 'Dann so' }),
  )
  await as(decider.ahorn, (transaction, actor) => removeComment(transaction, actor, id))
  expect(await heard('linden', subject)).toEqual([])
  expect(await entriesAbout(subject.id)).toEqual(['commentWritten', 'commentChanged', 'commentRemoved'])
})

it('is written in nobody else’s name', async () => {
  const need = await aNeed('linden')
  const forged = (organisation: string, person: string) =>
    as(decider.ahorn, (transaction) =>
      sql`insert into comments (need, organisation, person, text) values (${need}, ${organisation}, ${person}, 'x')`.execute(
        transaction,
      ),
    )
  await expect(forged(place.linden, decider.ahorn.person.id)).rejects.toThrow('row-level security')
  await expect(forged(place.ahorn, decider.linden.person.id)).rejects.toThrow('row-level security')
  await forged(place.ahorn, decider.ahorn.person.id)
})

it('has an end: its letters, and how much one writes in an hour', async () => {
  const subject = { kind: 'need', id: await aNeed('linden') } as const
  expect(await refusedWith(say('birke', subject, ' \u0000 '))).toBe('commentText')
  expect(await refusedWith(say('birke', subject, 'x'.repeat(mostText + 1)))).toBe('commentText')
  for (let count = 0; count < mostAnHour; count++) await say('birke', subject, `Nummer ${count}`)
  expect(await refusedWith(say('birke', subject, 'Noch eins'))).toBe('commentsTooMany')
  await say('eiche', subject, 'Andere kommen zu Wort.')
})

it('stays readable in a bundle that has ended, for those who were in it', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn'])
  const subject = { kind: 'bundle', id: bundle } as const
  await say('linden', subject, 'Schade')
  await as(decider.ahorn, (transaction, actor) =>
    answerQuestion(transaction, actor, { bundle, need: need.ahorn, input: { answer: 'joined', reason: '' } }),
  )
  await sql`update participations set status = 'released' where bundle = ${bundle}`.execute(world.database)
  await sql`update bundles set status = 'dissolved' where id = ${bundle}`.execute(world.database)
  expect(await heard('ahorn', subject)).toEqual(['Schade'])
  expect(await refusedWith(say('ahorn', subject, 'Ja'))).toBe('notFound')
})
