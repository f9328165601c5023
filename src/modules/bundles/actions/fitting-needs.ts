import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found, notFound } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { beginNeed, findTwins, moveNeed, needsInBundle, ownOpenNeeds, type Searcher } from '../../needs/door.ts'
import { leastTitle, type Need } from '../../needs/schema.ts'
import { stem, wordsOf, type TwinFinder } from '../../twins/door.ts'
import { mayComeInWith, possibleAnswers, questionOf } from '../rules/participation-steps.ts'
import type { Bundle, Participation } from '../schema.ts'
import { bundleById, today } from '../store/bundles.ts'
import { participationsIn } from '../store/participations.ts'
import { seeBundle } from './see-bundle.ts'

/** So many twins are looked through for one that is in the bundle. */
const mostTwins = 60

type Titled = Pick<Need, 'id' | 'title' | 'aim' | 'services' | 'requirements'>

/** Whether a need is like one of those in a bundle; where none of these can be seen, nobody can tell. */
export async function fitsInto(
  twins: TwinFinder,
  searcher: Searcher,
  { need, bundle, inBundle }: { need: Titled; bundle: Pick<Bundle, 'title'>; inBundle: readonly Need[] },
): Promise<boolean> {
  if (inBundle.length === 0) return true
  if ([bundle, ...inBundle].some(({ title }) => shareAWord(need.title, title))) return true
  const there = new Set(inBundle.map(({ id }) => id))
  return (await findTwins(twins, searcher, need, mostTwins)).some((twin) => there.has(twin.need.id))
}

/** One that is no filler: hardly anything of five letters is. */
const telling = 5
function shareAWord(one: string, other: string): boolean {
  const stems = (text: string) =>
    wordsOf(text)
      .map(stem)
      .filter((word) => word.length >= telling)
  const theirs = new Set(stems(other))
  return stems(one).some((word) => theirs.has(word))
}

export interface WayIn {
  bundle: Bundle
  /** Whether one is in at once, or asks to be let in. */
  joins: boolean
  own: readonly { need: Need; fits: boolean }[]
}

/** Own open needs with which one could come in, each with whether it fits; undefined where the bundle is hidden or takes nobody in. */
export async function wayInto(twins: TwinFinder, searcher: Searcher, id: string): Promise<WayIn | undefined> {
  const here = await searcher.asCaller(async (transaction) => {
    const [bundle, participations, inBundle, own, day] = await Promise.all([
      bundleById(transaction, id),
      participationsIn(transaction, id),
      needsInBundle(transaction, id),
      ownOpenNeeds(transaction),
      today(transaction),
    ])
    return { bundle, participations, inBundle, own, day }
  })
  const { bundle, participations, inBundle, day } = here
  if (!bundle || !comesIn(bundle, undefined, day)) return undefined
  const open = here.own.filter((need) =>
    comesIn(
      bundle,
      participations.find((each) => each.need === need.id),
      day,
    ),
  )
  const own = await Promise.all(
    open.map(async (need) => ({ need, fits: await fitsInto(twins, searcher, { need, bundle, inBundle }) })),
  )
  return {
    bundle,
    joins: joinsAtOnce(bundle, day),
    own: own.toSorted((one, other) => Number(other.fits) - Number(one.fits)),
  }
}

const comesIn = (bundle: Bundle, mine: Participation | undefined, day: string) =>
  mayComeInWith(questionOf(bundle, mine, day))
export const joinsAtOnce = (bundle: Bundle, day: string): boolean =>
  possibleAnswers(questionOf(bundle, undefined, day)).includes('joined')

/** A need of one's own that says what all in the bundle ask for; pressed twice it is the same one. */
export async function needFromBundle(transaction: CallerTransaction, actor: Actor, id: string): Promise<string> {
  const { bundle, needs, core } = found(await seeBundle(transaction, actor, id))
  if (needs.length === 0) notFound()
  const title = bundle.title.length < leastTitle ? needs[0]!.title : bundle.title
  const known = (await ownOpenNeeds(transaction)).find((need) => need.title === title)
  if (known) return known.id
  const need = await beginNeed(transaction, actor, {
    title,
    field: mostCommon(needs.map(({ field }) => field)),
    services: needs[0]!.services.filter((key) => needs.every(({ services }) => services.includes(key))),
    requirements: core.map(({ text, necessity, dimension, capability }) => ({
      text,
      necessity,
      dimension,
      capability,
    })),
  })
  await moveNeed(transaction, actor, { id: need, to: 'open' })
  return need
}

const mostCommon = <T>(values: readonly T[]): T =>
  [...Map.groupBy(values, (value) => value).entries()].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )[0]![0]
