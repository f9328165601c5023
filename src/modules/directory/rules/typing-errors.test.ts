import { describe, expect, it } from 'vitest'
import { typingErrors } from './typing-errors.ts'

describe('typing errors', () => {
  it.each([
    ['munchn', 'munchen', 1],
    ['nurnbreg', 'nurnberg', 1],
    ['kiel', 'kiel', 0],
    ['keil', 'kiel', 1],
    ['', 'kiel', 4],
    ['kiel', '', 4],
  ])('between %j and %j are %i', (typed, text, errors) => {
    expect(typingErrors(typed, text).whole).toBe(errors)
    expect(typingErrors(text, typed).whole).toBe(errors)
  })

  it('do not count what is not typed yet', () => {
    expect(typingErrors('gelsenkrich', 'gelsenkirchen')).toEqual({ whole: 3, begin: 1 })
  })
})
