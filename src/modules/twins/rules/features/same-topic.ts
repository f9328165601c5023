import type { Feature } from './feature.ts'

/** What it is about mostly stands first, in a title as in a compound; what kind of thing it is (Antrag, Übersicht) says less. */
export const sameTopic = {
  beginningsOfTitles: ({ times }, { titleBeginnings }) => times.titleBeginnings(titleBeginnings),
  frameOfTitles: ({ times }, { titleFrame }) => times.titleFrame(titleFrame),
  conceptsOfTitles: ({ times }, { titleConcepts }) => times.titleConcepts(titleConcepts),
  firstWords: (mine, { title }) => (mine.title[0] && title[0] ? mine.alike(mine.title[0], title[0]) : 0),
  lastWords: (mine, { title }) =>
    mine.title.length > 0 && title.length > 0 ? mine.alike(mine.title.at(-1)!, title.at(-1)!) : 0,
} satisfies Record<string, Feature>
