import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatingModels, type Requirement } from '../../needs/schema.ts'
import { bundleStatuses, participationStatuses, type BundleState } from '../schema.ts'
import { clustersOf } from './clusters.ts'
import { sharedCore } from './shared-core.ts'
import { conflictsIn } from './conflicts.ts'
import { demandOf } from './demand.ts'
import { dueOn, joinedIn, organisationsIn } from './due.ts'
import { leadOf } from './lead.ts'
import { daysLater } from './notice.ts'
import { mayAskToComeIn, possibleAnswers } from './participation-steps.ts'
import { regrouped, verdictOf } from './regroup.ts'

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`)
const state: fc.Arbitrary<BundleState> = fc
  .record({
    status: fc.constantFrom(...bundleStatuses),
    answerBy: day,
    quorum: fc.integer({ min: 2, max: 5 }),
    participations: fc.array(
      fc.record({
        organisation: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        status: fc.constantFrom(...participationStatuses),
        leavesOn: fc.option(day),
        askedUntil: fc.option(day),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ participations, ...rest }) => ({
    ...rest,
    participations: participations.map((each, index) => ({
      ...each,
      need: `need ${index}`,
      leavesOn: each.status === 'joined' ? each.leavesOn : null,
    })),
  }))

const asking = (quorum: number, ...statuses: BundleState['participations'][number]['status'][]): BundleState => ({
  status: 'asking',
  answerBy: '2026-10-10',
  quorum,
  participations: statuses.map((status, index) => ({
    need: `need ${index}`,
    organisation: `organisation ${index}`,
    status,
    leavesOn: null,
    askedUntil: null,
  })),
})
const statuses = ({ participations }: BundleState) => participations.map(({ status }) => status)

describe('a bundle', () => {
  it('starts when enough have joined and all have answered', () => {
    expect(dueOn(asking(2, 'joined', 'joined', 'declined'), '2026-10-01').status).toBe('started')
    expect(dueOn(asking(2, 'joined', 'joined', 'invited'), '2026-10-01').status).toBe('asking')
  })
  it('starts after the last day without those who were silent', () => {
    const after = dueOn(asking(2, 'joined', 'joined', 'invited'), '2026-10-11')
    expect(after.status).toBe('started')
    expect(statuses(after)).toEqual(['joined', 'joined', 'lapsed'])
  })
  it('is dissolved after the last day where too few have joined, and they are free again', () => {
    expect(dueOn(asking(3, 'joined', 'joined', 'invited'), '2026-10-10').status).toBe('asking')
    const after = dueOn(asking(3, 'joined', 'joined', 'invited'), '2026-10-11')
    expect(after.status).toBe('dissolved')
    expect(statuses(after)).toEqual(['released', 'released', 'lapsed'])
  })
  it('counts organisations, not needs', () => {
    const twoOfOne = { ...asking(2, 'joined', 'joined') }
    const participations = twoOfOne.participations.map((each) => ({ ...each, organisation: 'a' }))
    expect(dueOn({ ...twoOfOne, participations }, '2026-10-11').status).toBe('dissolved')
  })
  it('lets go on the day that was announced, and is dissolved with its last but one', () => {
    const started = { ...asking(2, 'joined', 'joined'), status: 'started' as const }
    const participations = started.participations.map((each, index) => ({
      ...each,
      leavesOn: index === 0 ? '2026-12-01' : null,
    }))
    expect(dueOn({ ...started, participations }, '2026-11-30').status).toBe('started')
    const after = dueOn({ ...started, participations }, '2026-12-01')
    expect([after.status, ...statuses(after)]).toEqual(['dissolved', 'left', 'released'])
  })

  it('never makes silence a consent: nobody is in it whom they have not joined themselves', () => {
    fc.assert(
      fc.property(state, day, (before, today) => {
        const was = new Set(joinedIn(before).map(({ need }) => need))
        expect(joinedIn(dueOn(before, today)).every(({ need }) => was.has(need))).toBe(true)
      }),
    )
  })
  it('does not change by being looked at twice on the same day', () => {
    fc.assert(
      fc.property(state, day, (before, today) => {
        const once = dueOn(before, today)
        expect(dueOn(once, today)).toEqual(once)
      }),
    )
  })
  it('has two organisations at least once it has started, and nobody in it at its end', () => {
    fc.assert(
      fc.property(state, day, (before, today) => {
        const after = dueOn(before, today)
        if (after.status === 'started') expect(organisationsIn(joinedIn(after)).length).toBeGreaterThanOrEqual(2)
        if (before.status !== after.status && after.status === 'dissolved') expect(joinedIn(after)).toEqual([])
      }),
    )
  })
})

describe('an answer', () => {
  const question = { bundle: 'asking' as const, answerBy: '2026-10-10', open: false, today: '2026-10-10' }
  it('may be changed until the last day, and no longer', () => {
    expect(possibleAnswers({ ...question, status: 'invited' })).toEqual(['joined', 'abstained', 'declined'])
    expect(possibleAnswers({ ...question, status: 'declined' })).toEqual(['joined', 'abstained'])
    expect(possibleAnswers({ ...question, today: '2026-10-11', status: 'invited' })).toEqual([])
    expect(possibleAnswers({ ...question, status: undefined })).toEqual([])
  })
  it('is given without an invitation where the bundle is open, until it begins', () => {
    const open = { ...question, open: true, status: undefined }
    expect(possibleAnswers(open)).toEqual(['joined'])
    expect(mayAskToComeIn(open)).toBe(false)
    expect(possibleAnswers({ ...open, status: 'refused' })).toEqual([])
    expect(possibleAnswers({ ...open, today: '2026-10-11' })).toEqual([])
    expect(possibleAnswers({ ...open, bundle: 'started' })).toEqual([])
    expect(mayAskToComeIn({ ...open, bundle: 'started' })).toBe(true)
  })
  it('is asked for by whoever was not invited', () => {
    expect(mayAskToComeIn({ ...question, status: undefined })).toBe(true)
    expect(mayAskToComeIn({ ...question, status: 'invited' })).toBe(false)
    expect(mayAskToComeIn({ ...question, status: 'joined' })).toBe(false)
    expect(mayAskToComeIn({ ...question, bundle: 'started', status: 'lapsed' })).toBe(true)
    expect(mayAskToComeIn({ ...question, bundle: 'dissolved', status: 'released' })).toBe(false)
  })
})

describe('the lead', () => {
  it('is named by more than half, itself among them', () => {
    const choose = (...pairs: string[]) => pairs.map((pair) => ({ organisation: pair[0]!, choice: pair[1]! }))
    expect(leadOf(['a', 'b', 'c'], choose('bc', 'cc'))).toBe('c')
    expect(leadOf(['a', 'b', 'c'], choose('ac', 'bc'))).toBeNull()
    expect(leadOf(['a', 'b'], choose('aa', 'bb'))).toBeNull()
    expect(leadOf(['a', 'b'], choose('aa', 'xa', 'ya'))).toBeNull()
  })
})

describe('a split and a merger', () => {
  it('leave two organisations at least in both parts', () => {
    const { participations } = asking(2, 'joined', 'joined', 'joined', 'joined', 'declined')
    const split = (...needs: string[]) => regrouped({ kind: 'split', needs }, { bundle: participations, other: [] })
    expect(split('need 0')).toBeUndefined()
    expect(split('need 0', 'need 4')).toBeUndefined()
    expect(split('need 0', 'need 1')!.stays.map(({ need }) => need)).toEqual(['need 2', 'need 3'])
  })
  it('move whoever had joined and nobody else', () => {
    fc.assert(
      fc.property(state, state, fc.subarray(['need 0', 'need 1', 'need 2', 'need 3']), (a, b, needs) => {
        for (const kind of ['split', 'merge'] as const) {
          const other = kind === 'merge' ? b.participations : []
          const groups = regrouped({ kind, needs }, { bundle: a.participations, other })
          if (!groups) continue
          const all = [...groups.goes, ...groups.stays]
          expect(all.length).toBe(joinedIn(a).length + joinedIn({ participations: other }).length)
          expect(all.every(({ status }) => status === 'joined')).toBe(true)
        }
      }),
    )
  })
  it('need the consent of everybody; silence is none', () => {
    const organisations = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
    fc.assert(
      fc.property(
        organisations,
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean()),
        (concerned, said) => {
          const verdict = verdictOf(concerned, new Map(Object.entries(said)))
          expect(verdict === 'consented').toBe(concerned.every((each) => said[each] === true))
        },
      ),
    )
    expect(verdictOf([], new Map())).toBe('open')
  })
})

const requirement = (text: string, capability: string | null = null): Requirement => ({
  text,
  capability,
  necessity: 'must',
  dimension: 'technology',
})
const need = (organisation: string, requirements: Requirement[] = []) => ({
  organisation: { id: organisation, name: organisation, kind: 'municipality' as const, inhabitants: 100 },
  requirements,
  operatingModels: [] as (typeof operatingModels)[number][],
  deadline: null as string | null,
  cases: null as number | null,
  workplaces: null,
  background: null,
})

describe('the common core', () => {
  it('is what all ask for; what only some ask for are variants, with who', () => {
    const { core, variants } = sharedCore([
      need('a', [requirement('Online bezahlen', 'payment'), requirement('Auf dem Handy')]),
      need('b', [requirement('Bezahlen mit Karte', 'payment'), requirement('auf dem Handy!')]),
      need('c', [requirement('online  BEZAHLEN'), requirement('Auf dem  Handy.'), requirement('Erinnerung')]),
    ])
    expect(core.map(({ text }) => text)).toEqual(['Online bezahlen', 'Auf dem Handy'])
    expect(variants.map(({ text, organisations }) => [text, organisations.map(({ id }) => id)])).toEqual([
      ['Erinnerung', ['c']],
    ])
  })
  it('only shrinks with every need that comes in', () => {
    const some = fc.array(
      fc.constantFrom('x', 'y', 'z').map((text) => requirement(text)),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 5 }), (lists) => {
        const needs = lists.map((list, index) => need(String(index), list))
        const texts = (all: typeof needs) => sharedCore(all).core.map(({ text }) => text)
        if (needs.length > 2) expect(texts(needs.slice(0, -1))).toEqual(expect.arrayContaining(texts(needs)))
      }),
    )
  })
})

describe('conflicts', () => {
  it('show that there is no operating model for all', () => {
    const [a, b] = [need('a'), need('b')]
    a.operatingModels = ['verwaltungscloud']
    b.operatingModels = ['ownDataCentre', 'providerDataCentre']
    expect(conflictsIn([a, b, need('c')])).toEqual([
      {
        kind: 'operatingModels',
        between: [
          { id: 'a', name: 'a', models: ['verwaltungscloud'] },
          { id: 'b', name: 'b', models: ['ownDataCentre', 'providerDataCentre'] },
        ],
      },
    ])
  })
  it('show deadlines and contracts that lie more than a year apart', () => {
    const [a, b] = [
      { ...need('a'), deadline: '2027-01-01' },
      { ...need('b'), deadline: '2028-02-01' },
    ]
    const bound = { ...need('c'), background: { contractUntil: '2029-12-31' } }
    expect(conflictsIn([b, a, bound]).map(({ kind }) => kind)).toEqual(['deadlines', 'contract'])
    expect(conflictsIn([a, { ...b, deadline: '2027-12-31' }])).toEqual([])
  })
  it('do not go away with another need, and do not hang on the order', () => {
    const models = fc.subarray([...operatingModels])
    fc.assert(
      fc.property(fc.array(models, { minLength: 1, maxLength: 5 }), (lists) => {
        const needs = lists.map((list, index) => ({ ...need(String(index)), operatingModels: list }))
        const count = conflictsIn(needs.slice(0, -1)).length
        expect(conflictsIn(needs).length).toBeGreaterThanOrEqual(count)
        expect(conflictsIn(needs.toReversed()).length).toBe(conflictsIn(needs).length)
      }),
    )
  })
})

describe('demand', () => {
  it('counts the inhabitants of an organisation once, and leaves out what nobody has said', () => {
    const [first, second] = [
      { ...need('a'), cases: 10, deadline: '2028-01-01' },
      { ...need('a'), cases: 5 },
    ]
    expect(demandOf([first, second, need('b')])).toEqual({
      organisations: 2,
      inhabitants: 200,
      cases: 15,
      workplaces: null,
      firstDeadline: '2028-01-01',
      urgency: '2028-01-01',
    })
  })
})

describe('clusters', () => {
  const pair = (one: string, other: string, score = 8) => ({ one, other, score })

  it('gather around the need with most twins, which stands first', () => {
    expect(clustersOf([pair('1', '2'), pair('3', '1'), pair('4', '5')])).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
    ])
  })
  it('draw nothing in over others: who is like a member but not like the centre stays outside', () => {
    const chain = [pair('a', 'b'), pair('b', 'c'), pair('c', 'd'), pair('d', 'e'), pair('e', 'f')]
    for (const cluster of clustersOf(chain)) expect(cluster.length).toBeLessThanOrEqual(3)
  })
  it('have everybody with the centre that they are most like', () => {
    const pairs = [pair('1', '2'), pair('1', '3'), pair('1', 'x', 7), pair('4', '5'), pair('4', '6'), pair('4', 'x', 9)]
    expect(clustersOf(pairs)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6', 'x'],
    ])
  })
  it('have every need at most once and never alone, all like the centre, whatever the order', () => {
    const ids = ['1', '2', '3', '4', '5', '6', '7']
    const pairs = fc
      .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: 7, max: 9 })), {
        maxLength: 14,
      })
      .map((all) => all.filter(([one, other]) => one !== other).map(([one, other, score]) => pair(one, other, score)))
    fc.assert(
      fc.property(
        pairs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const clusters = clustersOf(all)
          expect(new Set(clusters.flat()).size).toBe(clusters.flat().length)
          for (const [centre, ...others] of clusters) {
            expect(others.length).toBeGreaterThan(0)
            const alike = new Set(
              all.filter((each) => [each.one, each.other].includes(centre!)).flatMap(({ one, other }) => [one, other]),
            )
            expect(others.filter((other) => !alike.has(other))).toEqual([])
          }
          expect(clustersOf(shuffled)).toEqual(clusters)
        },
      ),
    )
  })
})

it('counts days over the ends of months', () => {
  expect(daysLater('2026-12-15', 30)).toBe('2027-01-14')
})
