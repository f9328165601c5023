import { describe, expect, it } from 'vitest'
import { permissionNamed } from '../../../test/support/permissions.ts'
import { isSecondPairOfEyes, may } from './policy.ts'
import { mandateScopes, roles, tokenScopes, type Actor, type Caller, type Program } from './schema.ts'

const actor = (change: Partial<Actor> = {}): Actor => ({
  session: 's',
  person: { id: 'p', name: 'Ida', email: 'ida@beispiel.example', operator: false, secondFactor: false },
  organisation: { id: 'o', name: 'Musterstadt', kind: 'municipality' },
  role: 'reading',
  curates: false,
  mandate: null,
  ...change,
})
const nowhere = actor({ organisation: null, role: null })
const operator = { ...nowhere, person: { ...nowhere.person, operator: true } }
const under = (scope: (typeof mandateScopes)[number]) =>
  actor({ role: 'administering', mandate: { id: 'm', scope, representative: { id: 'k', name: 'Kreis' } } })
const program = (scope: Program['token']['scope']): Program => ({
  person: null,
  token: { id: 't', scope, madeBy: 'p' },
  organisation: { id: 'o', name: 'Musterstadt', kind: 'municipality' },
  role: scope === 'read' ? 'reading' : scope === 'write' ? 'editing' : 'deciding',
  curates: false,
  mandate: null,
})
const cast: Readonly<Record<string, Caller | null>> = {
  nobody: null,
  nowhere,
  operator,
  ...Object.fromEntries(roles.map((role) => [role, actor({ role })])),
  ...Object.fromEntries(tokenScopes.map((scope) => [`program: ${scope}`, program(scope)])),
  'program: decide, curating': { ...program('decide'), curates: true },
  ...Object.fromEntries(mandateScopes.map((scope) => [`for others: ${scope}`, under(scope)])),
}

const signedIn = Object.keys(cast).filter((name) => name !== 'nobody' && !name.startsWith('program'))

describe('who may, and all others may not', () => {
  it.each<[string, string[]]>([
    ['seePeople', ['reading', 'editing', 'deciding', 'administering']],
    ['leaveOrganisation', ['reading', 'editing', 'deciding', 'administering']],
    ['managePeople', ['administering']],
    ['openInvitation', Object.keys(cast)],
    ['answerInvitation', signedIn],
    ['askToJoin', signedIn],
    ['readApi', ['program: read', 'program: write', 'program: decide', 'program: decide, curating']],
    ['writeApi', ['program: write', 'program: decide', 'program: decide, curating']],
    ['decideApi', ['program: decide', 'program: decide, curating']],
    ['curateApi', ['program: decide, curating']],
    [
      'writeNeed',
      [
        'editing',
        'deciding',
        'administering',
        'program: write',
        'program: decide',
        'program: decide, curating',
        'for others: everything',
        'for others: needs',
      ],
    ],
    ['manageWebhooks', ['administering', 'program: write', 'program: decide', 'program: decide, curating']],
    [
      'proposeBundle',
      [
        'editing',
        'deciding',
        'administering',
        'program: write',
        'program: decide',
        'program: decide, curating',
        'for others: everything',
        'for others: bundles',
      ],
    ],
    [
      'answerBundle',
      [
        'deciding',
        'administering',
        'program: decide',
        'program: decide, curating',
        'for others: everything',
        'for others: bundles',
      ],
    ],
    ['calculateBundle', ['editing', 'deciding', 'administering', 'for others: everything', 'for others: bundles']],
    ['decideFirstAdministrator', ['operator']],
    ['seeMandates', ['reading', 'editing', 'deciding', 'administering']],
    ['prepareMandate', ['editing', 'deciding', 'administering']],
    ['decideMandate', ['deciding', 'administering']],
    ['revokeMandate', ['deciding', 'administering']],
    ['editProfile', ['editing', 'deciding', 'administering', 'for others: everything']],
  ])('%s: %j', (name, allowed) => {
    expect(
      Object.entries(cast)
        .filter(([, each]) => may(each, permissionNamed(name)))
        .map(([who]) => who)
        .sort(),
    ).toEqual(allowed.sort())
  })

  it('lets nobody decide what they have prepared', () => {
    expect(isSecondPairOfEyes(actor(), 'p')).toBe(false)
    expect(isSecondPairOfEyes(actor(), 'q')).toBe(true)
    expect(isSecondPairOfEyes(actor(), null)).toBe(true)
  })
})

describe('what only public bodies do', () => {
  const company = { id: 'o', name: 'Fachwerk', kind: 'vendor' } as const

  it.each(['writeNeed', 'proposeBundle', 'answerBundle', 'proposeCapability', 'talk'])('no vendor may %s', (name) => {
    const permission = permissionNamed(name)
    expect(may(actor({ role: 'administering' }), permission)).toBe(true)
    expect(may(actor({ role: 'administering', organisation: company }), permission)).toBe(false)
    expect(may({ ...program('decide'), organisation: company }, permission)).toBe(false)
  })
})
