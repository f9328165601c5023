import { describe, expect, it } from 'vitest'
import { compare } from './comparison.ts'

describe('solutions side by side', () => {
  it('begin with what differs; what nobody says is the same', () => {
    const groups = [
      { title: 'Preis', facts: [{ name: 'Im Jahr', values: ['1 €', '2 €'] }] },
      {
        title: 'Betrieb',
        facts: [
          { name: 'Lizenz', values: ['MIT', 'MIT'] },
          { name: 'Ende', values: [null, null] },
          { name: 'Cloud', values: ['ja', null] },
        ],
      },
      { title: 'Leer', facts: [{ name: 'a', values: ['x', 'x'] }] },
    ]
    const { differences, same } = compare(groups)
    expect(differences.map(({ title, facts }) => [title, facts.map(({ name }) => name)])).toEqual([
      ['Preis', ['Im Jahr']],
      ['Betrieb', ['Cloud']],
    ])
    expect(same.map(({ name }) => name)).toEqual(['Lizenz', 'Ende', 'a'])
  })
})
