import { createHash, type Hash } from 'node:crypto'
import { BrokenArrays, readArrays, writeArrays } from '../../../platform/files/arrays-file.ts'
import usualTexts from '../data/usual-texts.json' with { type: 'json' }
import { twinIndex, type IndexKnowledge, type TwinIndex } from '../rules/twin-index.ts'

/** Where an index is kept from one start to the next. */
export interface KeptPlace {
  file: string
  /** Whose entries it holds: what is kept of others is not taken for them. */
  of: string
}

export type KeptFault = 'INDEX_BROKEN' | 'INDEX_OUTDATED' | 'INDEX_UNREADABLE'

/** The index as it was kept, or an empty one; and why what was kept could not be used. */
export function openIndex(
  knowledge: IndexKnowledge,
  place?: KeptPlace,
): { index: TwinIndex; about: string; fault: KeptFault | null } {
  if (!place) return { index: twinIndex(knowledge), about: '', fault: null }
  const about = printOf(knowledge, place)
  try {
    const kept = readArrays(place.file)
    if (kept?.about === about) return { index: twinIndex(knowledge, kept.arrays), about, fault: null }
    return { index: twinIndex(knowledge), about, fault: kept ? 'INDEX_OUTDATED' : null }
  } catch (error) {
    const fault = error instanceof BrokenArrays ? 'INDEX_BROKEN' : 'INDEX_UNREADABLE'
    return { index: twinIndex(knowledge), about, fault }
  }
}

export const keepIndex = (index: TwinIndex, { file, about }: { file: string; about: string }): Promise<void> =>
  writeArrays(file, { about, arrays: index.keep() })

/**
 * Tells one way of making an index from another, whatever has changed in it: by the words that it knows, and by what it makes of some hundred
 * texts. Nobody has to think of raising a number.
 */
function printOf(knowledge: IndexKnowledge, { of }: KeptPlace): string {
  const hash = createHash('sha256').update(of).update(JSON.stringify(knowledge.groups))
  const index = twinIndex(knowledge)
  const all = usualTexts.join(' ')
  for (const [place, title] of [all, ...usualTexts].entries())
    index.put({
      id: String(place),
      owner: title,
      ownerName: usualTexts[place % 7] ?? '',
      title,
      description: usualTexts[place] ?? all,
      services: ['service'],
      capabilities: ['capability'],
      audience: ['everybody'],
      version: place,
      ...(place === 0 && { vector: Int8Array.of(1, -2, 3) }),
    })
  for (const [name, array] of Object.entries(index.keep())) addTo(hash.update(name), array)
  return hash.digest('hex')
}

const addTo = (hash: Hash, { buffer, byteOffset, byteLength }: ArrayBufferView) =>
  hash.update(new Uint8Array(buffer, byteOffset, byteLength))
