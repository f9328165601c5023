import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleStatuses, participationStatuses, type BundleState } from '../schema.ts'
import { dueOn, joinedIn, organisationsIn } from './due.ts'
import { leadOf } from './lead.ts'
import { mayAskToComeIn, possibleAnswers } from './participation-steps.ts'
import { canBeSplit, regrouped, verdictOf } from './regroup.ts'

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`)
const state: fc.Arbitrary<BundleState> = fc
  .record({
    status: fc.constantFrom(...bundleStatuses),
    answerBy: day,
    quorum: fc.integer({ min: 2, max: 5 }),
    beginsEarly: fc.boolean(),
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
  beginsEarly: false,
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
  it('starts without the silent once enough have joined and whoever asks waits no longer, and not with fewer', () => {
    const early = { ...asking(2, 'joined', 'joined', 'invited'), beginsEarly: true }
    expect([dueOn(early, '2026-10-01').status, ...statuses(dueOn(early, '2026-10-01'))]).toEqual([
      'started',
      'joined',
      'joined',
      'lapsed',
    ])
    expect(dueOn({ ...early, quorum: 3 }, '2026-10-01').status).toBe('asking')
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

describe('a bundle can be split', () => {
  it.each([
    [true, 'abcd'],
    [true, 'aabc'],
    [true, 'aabb'],
    [false, 'abc'],
    [false, 'aaab'],
    [false, ''],
  ])('%s with the needs of %s', (can, owners) => {
    expect(canBeSplit(owners.split(''))).toBe(can)
  })
})
