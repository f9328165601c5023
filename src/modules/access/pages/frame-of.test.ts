import { describe, expect, it } from 'vitest'
import type { Actor, NavigationEntry } from '../schema.ts'
import { permissions } from '../schema.ts'
import { frameOf } from './frame-of.ts'

const { open, readers, operators } = permissions({
  open: { who: 'anyone' },
  readers: { who: 'reading' },
  operators: { who: 'operator' },
})
const navigation: NavigationEntry[] = [
  { group: 'way', place: 10, name: 'Bedarfe', href: '/bedarfe', permission: open },
  { group: 'own', place: 10, name: 'Unsere Bedarfe', href: '/bedarfe?wessen=eigene', permission: readers },
  { group: 'organisation', place: 10, name: 'Überblick', href: (id) => `/organisationen/${id}`, permission: open },
  { group: 'organisation', place: 20, name: 'Verlauf', href: '/organisation/verlauf', permission: readers },
  { group: 'running', place: 10, name: 'Beitritte', href: '/verwaltung/beitritte', permission: operators },
  { group: 'foot', place: 10, name: 'Organisationen', href: '/organisationen', permission: open },
]
const mina: Actor = {
  person: { id: 'p', name: 'Mina Feldhaus', operator: false },
  organisation: { id: 'lindenbrueck', name: 'Lindenbrück', kind: 'municipality' },
  role: 'reading',
  mandate: null,
  curates: false,
} as unknown as Actor
const at = (path: string, actor: Actor | null = mina) => frameOf(actor, navigation, new URL(path, 'http://localhost'))
const current = (path: string) => {
  const { groups, foot } = at(path)
  return [...groups.flatMap(({ links, pages = [] }) => [...links, ...pages]), ...foot]
    .filter(({ isCurrent }) => isCurrent)
    .map(({ name }) => name)
}

describe('the frame of a page', () => {
  it('has the way and one’s own organisation as groups, each with what this person may see', () => {
    expect(at('/').groups.map(({ title, links, pages }) => [title, links.length, pages?.length ?? 0])).toEqual([
      ['Der Weg', 1, 0],
      ['Lindenbrück', 1, 2],
    ])
    expect(at('/', null).groups.map(({ title }) => title)).toEqual(['Der Weg'])
    const operator = { ...mina, person: { ...mina.person, operator: true } } as Actor
    expect(at('/', operator).groups.map(({ title }) => title)).toEqual(['Der Weg', 'Lindenbrück', 'Betrieb'])
  })

  it.each([
    ['/bedarfe', ['Bedarfe']],
    ['/bedarfe/1', ['Bedarfe']],
    ['/bedarfe?wessen=eigene&seite=2', ['Unsere Bedarfe']],
    ['/organisationen/lindenbrueck', ['Überblick']],
    ['/organisationen/ahornfeld', ['Organisationen']],
    ['/organisation/verlauf?seite=2', ['Verlauf']],
    ['/impressum', []],
  ])('marks where one is: on %s %j', (path, names) => {
    expect(current(path)).toEqual(names)
  })
})
