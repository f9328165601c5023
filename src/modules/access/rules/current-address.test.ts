import { describe, expect, it } from 'vitest'
import { currentAddress } from './current-address.ts'

const addresses = ['/', '/bedarfe', '/bedarfe?wessen=eigene', '/buendel', '/organisation/personen', '/organisationen']
const at = (path: string) => currentAddress(addresses, new URL(path, 'http://localhost'))

describe('the current page', () => {
  it.each([
    ['/', '/'],
    ['/bedarfe', '/bedarfe'],
    ['/bedarfe?suche=parken&seite=2', '/bedarfe'],
    ['/bedarfe?wessen=eigene', '/bedarfe?wessen=eigene'],
    ['/bedarfe?suche=parken&wessen=eigene', '/bedarfe?wessen=eigene'],
    ['/bedarfe?wessen=andere', '/bedarfe'],
    ['/bedarfe/00000000-0000-4000-8020-000000000001', '/bedarfe'],
    ['/organisation/personen', '/organisation/personen'],
    ['/organisationen/1', '/organisationen'],
  ])('of %s is %s', (path, current) => {
    expect(at(path)).toBe(current)
  })

  it.each(['/bedarfen', '/impressum', '/organisation', '/bedarf'])('of %s is none', (path) => {
    expect(at(path)).toBeUndefined()
  })

  it('does not hang on the order of the addresses', () => {
    for (const path of ['/bedarfe?wessen=eigene', '/organisationen/1', '/'])
      expect(currentAddress(addresses.toReversed(), new URL(path, 'http://localhost'))).toBe(at(path))
  })
})
