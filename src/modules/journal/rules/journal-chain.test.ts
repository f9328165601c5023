import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalContent, JournalEntry } from '../schema.ts'
import { chainStart, entryHash, verifyChain } from './journal-chain.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const someone = fc.option(fc.uuid(), { nil: null })
const contents = fc
  .array(
    fc.record<Omit<JournalContent, 'id'>>({
      at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      person: someone,
      organisation: someone,
      actingFor: someone,
      action: fc.constantFrom('organisationRenamed', 'mandateRevoked'),
      subjectKind: fc.constantFrom('organisation', 'mandate'),
      subject: fc.uuid(),
      before: fc.jsonValue(),
      after: fc.jsonValue(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map((content, index) => ({ ...content, id: index + 1 })))
const chains = contents.map(chained)
const longChains = contents.filter((list) => list.length > 1).map(chained)

function chained(list: readonly JournalContent[]): JournalEntry[] {
  let previousHash = chainStart
  return list.map((content) => {
    const entry = { ...content, previousHash, hash: entryHash(previousHash, content, sha256) }
    previousHash = entry.hash
    return entry
  })
}
const endOf = (entries: readonly JournalEntry[]) => ({ count: entries.length, hash: entries.at(-1)!.hash })
const anyOf = (entries: readonly unknown[], without = 0) => fc.nat(entries.length - 1 - without)
const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      holds(value)
    }),
    { seed: 4 },
  )

describe('a journal', () => {
  it('that nobody touched holds, also after the database gave its values back in another order of keys', () => {
    law(chains, (entries) => {
      expect(verifyChain(entries, sha256, endOf(entries))).toBeNull()
      const turned = entries.map((entry) => Object.fromEntries(Object.entries(entry).toReversed()))
      expect(verifyChain(turned as unknown as JournalEntry[], sha256)).toBeNull()
    })
    expect(verifyChain([], sha256)).toBeNull()
  })

  it('that has grown still holds against an older anchor', () => {
    const withAnchor = chains.chain((entries) => fc.tuple(fc.constant(entries), anyOf(entries)))
    law(withAnchor, ([entries, at]) => expect(verifyChain(entries, sha256, endOf(entries.slice(0, at + 1)))).toBeNull())
  })

  it('names the entry in which a field was changed', () => {
    const fields = ['id', 'at', 'person', 'organisation', 'actingFor', 'action', 'subjectKind', 'subject'] as const
    const field = fc.constantFrom(...fields, 'before', 'after', 'previousHash', 'hash')
    law(
      chains.chain((entries) => fc.tuple(fc.constant(entries), anyOf(entries), field)),
      ([entries, at, field]) => {
        const changed = entries.with(at, { ...entries[at]!, [field]: 'x' })
        expect(verifyChain(changed, sha256)).toEqual({ at: changed[at]!.id, reason: 'changed' })
      },
    )
  })

  it('names the entry before which others were removed', () => {
    law(
      longChains.chain((entries) => fc.tuple(fc.constant(entries), anyOf(entries, 1))),
      ([entries, at]) =>
        expect(verifyChain(entries.toSpliced(at, 1), sha256)).toEqual({ at: entries[at + 1]!.id, reason: 'missing' }),
    )
  })

  it('names the first of two entries that were swapped', () => {
    law(
      longChains.chain((entries) => fc.tuple(fc.constant(entries), anyOf(entries, 1))),
      ([entries, at]) => {
        const swapped = entries.with(at, entries[at + 1]!).with(at + 1, entries[at]!)
        expect(verifyChain(swapped, sha256)).toEqual({ at: entries[at + 1]!.id, reason: 'order' })
      },
    )
  })

  it('does not take an entry twice', () => {
    law(
      chains.chain((entries) => fc.tuple(fc.constant(entries), anyOf(entries))),
      ([entries, at]) =>
        expect(verifyChain(entries.toSpliced(at, 0, entries[at]!), sha256)).toEqual({
          at: entries[at]!.id,
          reason: 'order',
        }),
    )
  })

  it('whose end was cut off is found by the anchor alone', () => {
    law(
      chains.chain((entries) => fc.tuple(fc.constant(entries), anyOf(entries))),
      ([entries, left]) => {
        const cut = entries.slice(0, left)
        expect(verifyChain(cut, sha256)).toBeNull()
        expect(verifyChain(cut, sha256, endOf(entries))).toEqual({ at: cut.at(-1)?.id ?? null, reason: 'missing' })
      },
    )
  })

  it('that was rewritten as a whole is found by the anchor alone', () => {
    law(chains, (entries) => {
      const rewritten = chained(entries.map((entry) => ({ ...entry, action: 'nothingHappened' })))
      expect(verifyChain(rewritten, sha256)).toBeNull()
      expect(verifyChain(rewritten, sha256, endOf(entries))).toEqual({ at: entries.length, reason: 'changed' })
    })
  })
})
