import { expect, it } from 'vitest'
import { matchingPages } from './matching-pages.ts'

const pages = [
  { name: 'Bedarfe', href: '/bedarfe' },
  { name: 'Bündel', href: '/buendel', about: 'Wer mit wem geht' },
  { name: 'Bündel', href: '/buendel' },
]

it('finds pages by each of the words, whatever the capitals, each page once', () => {
  expect(matchingPages('bündel', pages)).toEqual([{ title: 'Bündel', href: '/buendel' }])
  expect(matchingPages('geht bündel', pages)).toEqual([
    { title: 'Bündel', href: '/buendel', about: 'Wer mit wem geht' },
  ])
  expect(matchingPages('bedarf', pages)).toEqual([{ title: 'Bedarfe', href: '/bedarfe' }])
})

it('finds nothing for nothing, nor where one word is missing', () => {
  expect(matchingPages(' – ', pages)).toEqual([])
  expect(matchingPages('bedarfe xyz', pages)).toEqual([])
})
