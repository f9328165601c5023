import { describe, expect, it } from 'vitest'
import type { Role } from '../../access/schema.ts'
import { claimAt } from './claim-path.ts'
import { claimedPerson, saysAll } from './claimed-person.ts'
import { claimedRole } from './claimed-role.ts'
import { toldNames, toldValues } from './told-claims.ts'

const roleOfClaim: Record<string, Role> = { leser: 'reading', redaktion: 'editing', leitung: 'administering' }
const roleIn = (groups: unknown, mapping: Record<string, Role> = roleOfClaim) =>
  claimedRole({ groups }, { roleClaim: 'groups', roleOfClaim: mapping, defaultRole: null })

describe('the role that a claim names', () => {
  it.each<[unknown, Role | null]>([
    ['redaktion', 'editing'],
    [['leser', 'leitung', 'redaktion'], 'administering'],
    ['mail,redaktion', 'editing'],
    ['mail; redaktion ;', 'editing'],
    [['mail,redaktion'], 'editing'],
    ['mail redaktion', 'editing'],
    [['frühere redaktion'], null],
    [['/redaktion'], 'editing'],
    [['/rathaus/redaktion'], 'editing'],
    [['/rathaus/redaktion', '/schule/redaktion'], null],
    [['/rathaus/redaktion', 'redaktion'], 'editing'],
    [['/redaktion/fotos'], null],
    [['RATHAUS\\redaktion'], 'editing'],
    [['https://anderes.example/leitung'], null],
    [['Redaktion'], null],
    [['constructor', '__proto__', 'toString'], null],
    [{ redaktion: true }, null],
    [[['redaktion']], null],
    ['', null],
    [[], null],
    [null, null],
    [true, null],
  ])('in %j is %s', (groups, role) => {
    expect(roleIn(groups)).toBe(role)
  })

  it('stands under a name with spaces, commas or slashes where that is what was entered', () => {
    expect(roleIn(['Gute Redaktion'], { 'Gute Redaktion': 'editing' })).toBe('editing')
    expect(roleIn('Gute Redaktion', { 'Gute Redaktion': 'editing' })).toBe('editing')
    expect(roleIn('Mail, Gute Redaktion', { 'Gute Redaktion': 'editing' })).toBe('editing')
    const dn = 'CN=redaktion,OU=Gruppen,DC=muster,DC=example'
    expect(roleIn(['CN=mail', dn], { [dn]: 'editing' })).toBe('editing')
    expect(roleIn(['redaktion'], { '/redaktion': 'editing' })).toBe('editing')
    expect(roleIn(['/schule/redaktion'], { '/rathaus/redaktion': 'editing' })).toBeNull()
    expect(roleIn(['/schule/redaktion'], { '/redaktion': 'editing' })).toBeNull()
    expect(roleIn(['/schule/redaktion'], { '/rathaus/redaktion': 'deciding', redaktion: 'editing' })).toBeNull()
  })
})

describe('the way to a claim', () => {
  const claims = {
    realm_access: { roles: ['a'] },
    resource_access: { 'allmende.test': { roles: ['b'] }, allmende: { test: { andere: 1 } }, account: { roles: [] } },
    'https://muster.example/roles': ['c'],
    'a.b': { c: 1 },
    a: { 'b.c': 2, b: { d: 3 } },
    'x."y"': 4,
  }
  it.each([
    ['realm_access.roles', ['a']],
    ['resource_access.allmende.test.roles', ['b']],
    ['resource_access."allmende.test".roles', ['b']],
    ['resource_access.allmende\\.test.roles', ['b']],
    ['resource_access.allmende.test.andere', 1],
    ['resource_access."allmende"."test".andere', 1],
    ['https://muster.example/roles', ['c']],
    ['"https://muster.example/roles"', ['c']],
    ['a.b.c', 1],
    ['a."b.c"', 2],
    ['a.b\\.c', 2],
    ['a.b.d', 3],
    ['x."y"', 4],
    ['resource_access.account.roles', undefined],
    ['realm_access', { roles: ['a'] }],
    ['realm_access.roles.0', undefined],
    ['realm_access.toString', undefined],
    ['fehlt.ganz', undefined],
    ['', undefined],
    ['"', undefined],
  ])('%s', (path, value) => {
    expect(claimAt(claims, path)).toEqual(value)
  })
})

describe('the person that claims name', () => {
  const domain = 'muster.example'
  it.each([
    [{ email: 'Ida@Muster.Example', name: 'Ida M.' }, 'ida@muster.example', 'Ida M.'],
    [{ email: ['x@privat.example', 'ida@muster.example'] }, 'ida@muster.example', 'ida'],
    [{ email: 'x@privat.example, ida@muster.example' }, 'ida@muster.example', 'ida'],
    [{ email: 'x@privat.example', upn: 'ida@muster.example' }, 'x@privat.example', 'x'],
    [{ email: 'kein', upn: 'ida@muster.example' }, 'ida@muster.example', 'ida'],
    [{ email: '', preferred_username: 'ida@muster.example' }, 'ida@muster.example', 'ida'],
    [{ email: 'ida@muster.example', preferred_username: 'imuster' }, 'ida@muster.example', 'imuster'],
    [{ email: 'ida@muster.example', preferred_username: 'MUSTER\\imuster' }, 'ida@muster.example', 'imuster'],
    [{ email: 'i@muster.example', given_name: 'Ida', family_name: 'Muster' }, 'i@muster.example', 'Ida Muster'],
    [{ email: 'i@muster.example', name: ' ', family_name: 'Muster' }, 'i@muster.example', 'Muster'],
    [{ email: 'i@muster.example', name: 'Ida\nMu\u0000ster' }, 'i@muster.example', 'Ida Mu ster'],
    [{ email: 'i@muster.example', name: ['Ida'] }, 'i@muster.example', 'Ida'],
    [{ email: 'i@muster.example', name: { a: 1 } }, 'i@muster.example', 'i'],
    [{ email: { a: 1 }, upn: 7 }, undefined, ''],
  ])('%j', (claims, email, name) => {
    expect(claimedPerson(claims, domain)).toMatchObject({ name, ...(email !== undefined && { email }) })
    expect(claimedPerson(claims, domain).email).toBe(email)
  })

  it('is known whole with address, name and role', () => {
    const whole = { email: 'i@muster.example', name: 'Ida', groups: ['x'] }
    expect(saysAll(whole, 'groups')).toBe(true)
    for (const gap of [{ email: '' }, { name: null }, { groups: [] }])
      expect(saysAll({ ...whole, ...gap }, 'groups')).toBe(false)
    expect(saysAll({ ...whole, email: undefined, upn: 'i@muster.example' }, 'groups')).toBe(false)
  })
})

describe('what is told of claims', () => {
  it('is short', () => {
    expect(toldValues(['a', 'b'])).toBe('„a“, „b“')
    expect(toldValues({ a: 1 })).toBe('„a“')
    expect(toldValues(Array.from({ length: 300 }, (_, index) => `g${index}`))).toMatch(/„g11“ und 288 weitere$/)
    expect(toldNames({ iss: 1, sub: 1, groups: 1 })).toBe('„sub“, „groups“')
  })
})
