import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { Cluster, ClusteredNeed } from '../schema.ts'

/** One need of a suggestion, with what is said about all of them. */
export interface SuggestedNeed extends Omit<Cluster, 'needs'> {
  /** The place of the suggestion, the first being 1. */
  suggestion: number
  need: ClusteredNeed
}

export const suggestedNeeds = (clusters: readonly Cluster[]): SuggestedNeed[] =>
  clusters.flatMap(({ needs, ...cluster }, at) => needs.map((need) => ({ suggestion: at + 1, need, ...cluster })))

export const suggestionColumns: readonly ListColumn<SuggestedNeed>[] = [
  { heading: 'Vorschlag', width: 10, value: ({ suggestion }) => suggestion },
  { heading: 'Bedarf', width: 50, value: ({ need }) => need.title },
  { heading: 'Organisation', width: 30, value: ({ need }) => need.organisation.name },
  { heading: 'Einwohner', width: 12, format: 'whole', value: ({ need }) => need.organisation.inhabitants },
  { heading: 'Organisationen zusammen', width: 16, value: ({ organisations }) => organisations },
  { heading: 'Einwohner zusammen', width: 16, format: 'whole', value: ({ inhabitants }) => inhabitants },
  { heading: 'Nächster Termin', width: 14, value: ({ urgency }) => urgency && germanDay(urgency) },
  { heading: 'Kennung', width: 38, value: ({ need }) => need.id },
]
