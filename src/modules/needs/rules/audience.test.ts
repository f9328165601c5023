import { describe, expect, it } from 'vitest'
import { visibilities, type Actor } from '../../access/schema.ts'
import { audienceOf, tagsOf } from './audience.ts'

const actor = (id: string, kind: 'municipality' | 'vendor'): Actor => ({
  session: 's',
  person: { id: 'p', name: 'Ida', email: 'ida@beispiel.example', operator: false, secondFactor: false },
  organisation: { id, name: id, kind },
  role: 'reading',
  curates: false,
  mandate: null,
})
const viewers = {
  nobody: tagsOf(null),
  vendor: tagsOf(actor('v', 'vendor')),
  town: tagsOf(actor('t', 'municipality')),
  participant: tagsOf(actor('t', 'municipality'), ['b']),
  owner: tagsOf(actor('o', 'municipality')),
}

describe('who finds a need', () => {
  it.each([
    ['ownOrganisation', ['owner']],
    ['bundleParticipants', ['participant', 'owner']],
    ['publicBodies', ['town', 'participant', 'owner']],
    ['signedIn', ['vendor', 'town', 'participant', 'owner']],
    ['public', ['nobody', 'vendor', 'town', 'participant', 'owner']],
  ] as const)('is, for %s: %s', (visibility, expected) => {
    const audience = audienceOf({ organisation: 'o', visibility, bundle: 'b' })
    const finding = Object.entries(viewers).filter(([, tags]) => tags.some((tag) => audience.includes(tag)))
    expect(finding.map(([name]) => name)).toEqual(expected)
  })

  it('is named for every visibility there is', () => {
    for (const visibility of visibilities)
      expect(audienceOf({ organisation: 'o', visibility, bundle: null })).toContain('organisation o')
  })
})
