import type { Feature } from './feature.ts'

/** Topic and frame apart: what it is about (Hund, Bewohnerparken) and what kind of thing (Antrag, Übersicht). */
export const sameTopic = {
  beginningsOfTitles: ({ times }, { titleBeginnings }) => times.titleBeginnings(titleBeginnings),
  topicOfTitles: ({ times }, { titleTopic }) => times.titleTopic(titleTopic),
  topicOfTexts: ({ times }, { textTopic }) => times.textTopic(textTopic),
  frameOfTitles: ({ times }, { textFrame }) => times.textFrame(textFrame),
  conceptsOfTitles: ({ times }, { titleConcepts }) => times.titleConcepts(titleConcepts),
  firstWords: (mine, { title }) => (mine.title[0] && title[0] ? mine.alike(mine.title[0], title[0]) : 0),
  lastWords: (mine, { title }) => (mine.title.length > 0 && title.length > 0 ? mine.alike(mine.title.at(-1)!, title.at(-1)!) : 0),
} satisfies Record<string, Feature>
