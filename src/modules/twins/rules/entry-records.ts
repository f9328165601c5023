import type { TwinEntry } from '../schema.ts'
import { bytesOf, namesIn, numbersIn, type KeptParts } from './kept-parts.ts'
import { numbering } from './numbering.ts'
import { pile, textPile } from './pile.ts'

export interface ShelvedWords {
  title: Uint32Array
  description: Uint32Array
}
export type Recorded = Omit<TwinEntry, 'id' | 'version' | 'vector'>

/** What stands in a record, in this order; then its four lists. */
const [owner, ownerName, audience, text, titleBytes, descriptionBytes, counts] = [0, 1, 2, 3, 4, 5, 6]
const lists = { title: 0, description: 1, services: 2, capabilities: 3 }
const firstList = counts + Object.keys(lists).length
const noName = 0xffff_ffff

/**
 * What entries say, as numbers and bytes: as objects they would take several times the memory, and reading them again at a start would take as
 * long as making them. A record is known by where it begins, and never changes.
 */
export function entryRecords(kept?: KeptParts) {
  const numbers = kept ? pile(numbersIn(kept, 'numbers'), kept['numbers']!.length) : pile()
  const texts = kept ? textPile(kept['texts'] as Uint8Array, kept['texts']!.length) : textPile()
  const names = numbering(kept && namesIn(kept, 'names'))

  const list = (start: number, name: keyof typeof lists): Uint32Array => {
    let from = start + firstList
    for (let before = 0; before < lists[name]; before++) from += numbers.at(start + counts + before)
    return numbers.from(from, numbers.at(start + counts + lists[name]))
  }
  const namesOf = (start: number, name: 'services' | 'capabilities') => Array.from(list(start, name), names.name)

  const lay = (entry: Recorded, { title, description }: ShelvedWords): number => {
    const heading = texts.lay(entry.title)
    const rest = texts.lay(entry.description)
    const all = [title, description, entry.services.map(names.of), entry.capabilities.map(names.of)]
    return numbers.lay([
      names.of(entry.owner),
      entry.ownerName === undefined ? noName : names.of(entry.ownerName),
      names.of(JSON.stringify(entry.audience)),
      heading.start,
      heading.length,
      rest.length,
      ...all.map(({ length }) => length),
      ...all.flatMap((each) => [...each]),
    ])
  }

  const tagsOf = (number: number) => JSON.parse(names.name(number)) as string[]
  const read = (start: number): Recorded => {
    const [from, length] = [numbers.at(start + text), numbers.at(start + titleBytes)]
    const name = numbers.at(start + ownerName)
    return {
      owner: names.name(numbers.at(start + owner)),
      ...(name !== noName && { ownerName: names.name(name) }),
      title: texts.read(from, length),
      description: texts.read(from + length, numbers.at(start + descriptionBytes)),
      services: namesOf(start, 'services'),
      capabilities: namesOf(start, 'capabilities'),
      audience: tagsOf(numbers.at(start + audience)),
    }
  }

  return {
    lay,
    read,
    words: (start: number): ShelvedWords => ({ title: list(start, 'title'), description: list(start, 'description') }),
    titleLength: (start: number): number => numbers.at(start + counts),
    keys: (start: number) => ({
      services: namesOf(start, 'services'),
      capabilities: namesOf(start, 'capabilities'),
    }),
    ownerOf: (start: number): string => names.name(numbers.at(start + owner)),
    /** A number for the tags; the same tags have the same. */
    audienceOf: (start: number): number => numbers.at(start + audience),
    tagsOf,
    keep: (): KeptParts => ({ numbers: numbers.all(), texts: texts.all(), names: bytesOf(names.names()) }),
  }
}
