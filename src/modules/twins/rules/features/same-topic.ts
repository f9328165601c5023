import type { Word } from '../corpus.ts'
import type { Asking, Feature } from './feature.ts'

/** What it is about mostly stands first, in a title as in a compound; what kind of thing it is (Antrag, Übersicht) says less. */
export const sameTopic = {
  beginningsOfTitles: ({ times }, { titleBeginnings }) => times.titleBeginnings(titleBeginnings),
  frameOfTitles: ({ times }, { titleFrame }) => times.titleFrame(titleFrame),
  firstWords: (mine, theirs) => alikeAt(mine, theirs.title, 0),
  lastWords: (mine, theirs) => alikeAt(mine, theirs.title, -1),
  myTopicInTheirTitle: (mine, { title }) => best(title, (word) => alikeTopic(mine, topicOf(mine.title), word)),
  theirTopicInMyTitle: (mine, { title }) => best(mine.title, (word) => alikeTopic(mine, word, topicOf(title))),
} satisfies Record<string, Feature>

function alikeAt(mine: Asking, title: readonly Word[], place: number): number {
  const [one, other] = [mine.title.at(place), title.at(place)]
  return one && other ? mine.alike(one, other) : 0
}

/** The first word that says more than what kind of thing it is. */
const topicOf = (title: readonly Word[]): Word | undefined => title.find(({ isFrame }) => !isFrame)

const alikeTopic = ({ alike }: Asking, mine: Word | undefined, theirs: Word | undefined): number =>
  mine && theirs ? alike(mine, theirs) : 0

const best = (words: readonly Word[], alike: (word: Word) => number): number =>
  words.reduce((most, word) => Math.max(most, alike(word)), 0)
