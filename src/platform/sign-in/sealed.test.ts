import { expect, it } from 'vitest'
import { derivedKey, seal, unseal } from './sealed.ts'

const key = derivedKey('secret', 'answers')

it('opens what it has sealed, and nothing that was sealed or changed by others', () => {
  const sealed = seal('größer als 1 €', key)
  expect(sealed).not.toContain('größer')
  expect(seal('größer als 1 €', key)).not.toBe(sealed)
  expect(unseal(sealed, key)).toBe('größer als 1 €')
  expect(() => unseal(sealed, derivedKey('secret', 'other'))).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1]! ^= 1
  expect(() => unseal(bytes.toString('base64'), key)).toThrow()
})
