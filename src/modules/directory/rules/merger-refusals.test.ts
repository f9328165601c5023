import { describe, expect, it } from 'vitest'
import { mergerRefusals, undoingRefusals, type MergerParty } from './merger-refusals.ts'

const town: MergerParty = {
  id: '1',
  kind: 'municipality',
  name: 'Altdorf',
  source: 'Destatis',
  invented: false,
  vanishedOn: null,
  successor: null,
}
const gone = { ...town, vanishedOn: '2025-01-01' }
const other = { ...town, id: '2', name: 'Neudorf' }
const codes = (input: Partial<Parameters<typeof mergerRefusals>[0]>) =>
  mergerRefusals({ gone, successor: other, day: '2025-01-01', ...input }, '2026-06-01').map(({ code }) => code)

describe('a merger', () => {
  it('joins what has vanished with what exists', () => expect(codes({})).toEqual([]))

  it('also joins two that no official directory knows, while both exist', () => {
    const provider: MergerParty = { ...town, kind: 'provider', source: null }
    expect(codes({ gone: provider, successor: { ...provider, id: '2' } })).toEqual([])
  })

  it.each([
    ['mergerDone', { gone: { ...gone, successor: '3' } }],
    ['mergerNotVanished', { gone: town }],
    ['mergerSuccessorMissing', { successor: undefined }],
    ['mergerIntoItself', { successor: gone }],
    ['mergerSuccessorVanished', { successor: { ...other, vanishedOn: '2025-01-01' } }],
    ['mergerInvented', { successor: { ...other, invented: true } }],
    ['mergerIntoVendor', { successor: { ...other, kind: 'vendor' as const } }],
    ['mergerDayMissing', { day: '' }],
    ['mergerDayMissing', { day: '2025-02-30' }],
    ['mergerDayFuture', { day: '2026-06-02' }],
  ])('is refused with %s', (code, input) => expect(codes(input)).toEqual([code]))

  it('is undone only while the successor has none of its own', () => {
    expect(undoingRefusals(gone, other)).toEqual([])
    expect(undoingRefusals(gone, { ...other, vanishedOn: '2026-01-01' })).toEqual([])
    expect(undoingRefusals(gone, { ...other, vanishedOn: '2026-01-01', successor: '3' })).toMatchObject([
      { code: 'mergerGoesOn' },
    ])
    expect(undoingRefusals(gone, undefined)).toMatchObject([{ code: 'mergerNone' }])
  })
})
