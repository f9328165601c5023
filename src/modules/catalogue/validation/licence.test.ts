import { describe, expect, it } from 'vitest'
import { isLicence, isOpenLicence, licenceMeant } from './licence.ts'

describe('a licence', () => {
  it('is an SPDX expression, letter by letter', () => {
    for (const text of [
      'EUPL-1.2',
      'AGPL-3.0-or-later',
      'MIT OR Apache-2.0',
      'GPL-2.0-only WITH Classpath-exception-2.0',
    ])
      expect(isLicence(text), text).toBe(true)
    for (const text of ['', 'EUPL', 'eupl-1.2', 'MIT/Apache-2.0', 'proprietär'])
      expect(isLicence(text), text).toBe(false)
  })

  it('is open where every way to take it is, or one where there is a choice', () => {
    expect(isOpenLicence('EUPL-1.2')).toBe(true)
    expect(isOpenLicence('LicenseRef-eigene OR MIT')).toBe(true)
    expect(isOpenLicence('LicenseRef-eigene AND MIT')).toBe(false)
    expect(isOpenLicence('CC-BY-NC-4.0')).toBe(false)
    expect(isOpenLicence('')).toBe(false)
  })

  it('is suggested by what somebody wrote, and never another family', () => {
    expect(licenceMeant('eupl-1.2')).toBe('EUPL-1.2')
    expect(licenceMeant('EUPL')).toBe('EUPL-1.2')
    expect(licenceMeant('apache 2')).toBe('Apache-2.0')
    expect(licenceMeant('proprietär')).toBeUndefined()
  })
})
