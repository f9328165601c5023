import { describe, expect, it } from 'vitest'
import { entityTag, isNamed, matches } from './entity-tag.ts'

describe('a tag', () => {
  it('is the same for the same content in any order, and another for any other', () => {
    expect(entityTag({ a: 1, b: [2] })).toBe(entityTag({ b: [2], a: 1 }))
    expect(entityTag({ a: 1 })).not.toBe(entityTag({ a: 2 }))
    expect(entityTag({})).toMatch(/^"[\w-]{22}"$/)
  })
})

describe('If-Match', () => {
  it.each([
    ['*', true],
    ['"a"', true],
    ['"x", "a"', true],
    [',"x" ,, "a",', true],
    ['"x,y", "a"', true],
    ['W/"a"', false],
    ['W/"a", "x"', false],
    ['"x,a"', false],
    ['a', false],
    ['"a" "x"', false],
    ['"a', false],
    ['w/"a"', false],
    ['', false],
  ])('%s finds "a": %s', (header, found) => {
    expect(matches(header, '"a"')).toBe(found)
  })

  it('never finds a weak tag, but * finds whatever is there', () => {
    expect(matches('W/"a"', 'W/"a"')).toBe(false)
    expect(matches('"a"', 'W/"a"')).toBe(false)
    expect(matches('*', 'W/"a"')).toBe(true)
  })
})

describe('If-None-Match', () => {
  it.each([
    ['*', true],
    ['"a"', true],
    ['W/"a"', true],
    ['"x", W/"a"', true],
    ['"x"', false],
    ['a', false],
    ['', false],
  ])('%s names "a": %s, whether it is weak or strong', (header, named) => {
    expect(isNamed(header, '"a"')).toBe(named)
    expect(isNamed(header, 'W/"a"')).toBe(named)
  })

  it('takes no long time for a long list', () => {
    const begin = Date.now()
    isNamed('"a",'.repeat(4000) + 'x', '"b"')
    isNamed(' ,'.repeat(8000) + 'x', '"b"')
    expect(Date.now() - begin).toBeLessThan(500)
  })
})
