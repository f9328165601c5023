import type { HitGroup } from '../../../kernel/hit.ts'
import { likeWords, type Searcher } from '../../needs/door.ts'
import type { TwinFinder } from '../../twins/door.ts'
import { bundleAddresses } from '../addresses.ts'
import { bundlesLike } from '../store/bundles.ts'
import { bundleStatusNames } from '../texts.de.ts'

const mostHits = 5

/** Bundles whose title has the words, or in which a need is like them, the likest first. */
export async function bundleHits(
  words: string,
  searcher: Searcher,
  { twins }: { twins: TwinFinder },
): Promise<HitGroup[]> {
  const alike = await likeWords(twins, searcher, words)
  const { bundles, total } = await searcher.asCaller((transaction) =>
    bundlesLike(transaction, { words, needs: [...alike.keys()] }, mostHits),
  )
  const hits = bundles.map(({ id, title, status }) => ({
    title,
    href: bundleAddresses.bundle(id),
    about: bundleStatusNames[status],
  }))
  return [{ kind: 'Bündel', place: 20, hits, total }]
}
