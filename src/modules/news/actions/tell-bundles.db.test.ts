import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { bundleWorld, daysAhead, isoDay, type Town } from '../../../../test/support/bundle-world.ts'
import { leaveBundle } from '../../bundles/actions/leave-bundle.ts'
import { settleBundle } from '../../bundles/actions/settle-bundles.ts'
import { removeComment, writeComment } from '../../talk/actions/write-comment.ts'
import { bundleMailKinds } from '../schema/bundle-mail-kinds.ts'
import { letterOf, tellBundles } from './tell-bundles.ts'
import { endKind, kindToken, kindToUnsubscribe } from './unsubscribe.ts'

const world = bundleWorld()
const { as, decider, aQuestion, aBundle, answer } = world
let mails: { to: string; subject: string; text: string; unsubscribe?: string }[] = []

const tell = async (send = async (mail: (typeof mails)[number]): Promise<void> => void mails.push(mail)) => {
  mails = []
  await tellBundles({ database: world.database, mail: { send }, baseUrl: 'https://allmende.example' })
  return mails.map(({ to, subject }) => `${townOf(to)} < ${subject}`).toSorted()
}
const townOf = (email: string) =>
  Object.entries(decider).find(([, actor]) => actor.person.email === email)?.[0] ?? email
const say = (town: Town, bundle: string, text: string) =>
  as(decider[town], (transaction, actor) =>
    writeComment(transaction, actor, { subject: { kind: 'bundle', id: bundle }, input: { text } }),
  )

beforeEach(async () => {
  await tell()
  await sql`delete from bundle_mail_refusals`.execute(world.database)
})

it('tells those who are in it who joins and who does not, once, by the name of the town', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  expect(await tell()).toEqual([])
  await answer('ahorn', bundle, need.ahorn, 'joined')
  expect(await tell()).toEqual(['linden < ahorn ist dabei: Gemeinsam weitergehen'])
  expect(mails[0]!.text).toContain(`https://allmende.example/buendel/${bundle}`)
  expect(await tell()).toEqual([])
  await answer('birke', bundle, need.birke, 'declined')
  await settleBundle(world.database, bundle)
  expect(await tell()).toEqual([
    'ahorn < Es hat begonnen: Gemeinsam weitergehen',
    'ahorn < birke geht nicht mit: Gemeinsam weitergehen',
    'linden < Es hat begonnen: Gemeinsam weitergehen',
    'linden < birke geht nicht mit: Gemeinsam weitergehen',
  ])
})

it('tells who leaves and when', async () => {
  const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke'])
  await tell()
  await as(decider.ahorn, (transaction, actor) =>
    leaveBundle(transaction, actor, { bundle, need: need.ahorn, input: { leavesOn: isoDay(daysAhead(60)) } }),
  )
  const told = await tell()
  expect(told.map((each) => each.split(' < ')[0])).toEqual(['birke', 'linden'])
  expect(told[0]).toMatch(/ahorn tritt am \d\d\.\d\d\.\d{4} aus/)
})

it('tells what somebody writes to all who read along, and nothing that was taken back before', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn', 'birke'])
  await tell()
  await say('linden', bundle, 'Zeile eins\nZeile zwei')
  const gone = await say('ahorn', bundle, 'Ein Versehen')
  await as(decider.ahorn, (transaction, actor) => removeComment(transaction, actor, gone))
  expect(await tell()).toEqual([
    'ahorn < linden schreibt: Gemeinsam weitergehen',
    'birke < linden schreibt: Gemeinsam weitergehen',
  ])
  expect(mails[0]!.text).toContain('> Zeile eins\n> Zeile zwei')
})

it('tells no kind that somebody does not want; the link in the mail ends that kind alone', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  await tell()
  await say('ahorn', bundle, 'Hallo')
  await tell()
  const token = mails
    .find(({ to }) => townOf(to) === 'linden')!
    .unsubscribe!.split('/')
    .at(-1)!
  const wanted = (await kindToUnsubscribe(world.database, token))!
  expect(wanted).toEqual({ person: decider.linden.person.id, kind: 'messages' })
  await endKind(world.database, wanted)
  await endKind(world.database, wanted)
  await say('ahorn', bundle, 'Noch etwas')
  await answer('ahorn', bundle, need.ahorn, 'joined')
  expect(await tell()).toEqual([
    'birke < ahorn schreibt: Gemeinsam weitergehen',
    'linden < ahorn ist dabei: Gemeinsam weitergehen',
  ])
  for (const kind of bundleMailKinds) {
    const other = await kindToken(world.database, { person: decider.ahorn.person.id, kind })
    expect(await kindToUnsubscribe(world.database, other.replace(kind, 'answers'))).toEqual(
      kind === 'answers' ? { person: decider.ahorn.person.id, kind } : undefined,
    )
  }
})

it('is sent once by several servers, and again only where it did not go out', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  await tell()
  await answer('ahorn', bundle, need.ahorn, 'joined')
  const fails = async () => {
    throw new Error('out of paper')
  }
  await tell(fails)
  expect(await tell()).toEqual([])
  await sql`update bundle_mails set claimed_until = now() - interval '1 minute'`.execute(world.database)
  const all: string[] = []
  const send = async ({ subject }: { subject: string }) => void all.push(subject)
  const services = { database: world.database, mail: { send }, baseUrl: 'https://allmende.example' }
  await Promise.all([tellBundles(services), tellBundles(services)])
  expect(all).toEqual(['ahorn ist dabei: Gemeinsam weitergehen'])
})

it('writes titles and names as one line each, whatever they hold', () => {
  const mail = letterOf(
    {
      entry: '1',
      person: 'p',
      email: 'a@b.example',
      action: 'bundleJoined',
      bundle: { id: 'b', title: 'Eins\r\nBcc: x@y.example', participants: 2 },
      town: 'Ort\nMit Zeile',
      leavesOn: null,
      answerBy: null,
      text: null,
    },
    { baseUrl: 'https://allmende.example', unsubscribe: 'https://allmende.example/u' },
  )!
  expect(mail.subject).toBe('Ort Mit Zeile ist dabei: Eins Bcc: x@y.example')
  expect(mail.subject).not.toMatch(/[\r\n]/)
})
