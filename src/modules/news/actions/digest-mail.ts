import { germanDay, germanTime } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { statusNames } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'

export interface NewsSection {
  /** What is followed, in German. */
  name: string
  needs: readonly Need[]
}
export interface Digest {
  sections: readonly NewsSection[]
  /** There is more than the mail tells. */
  isCut: boolean
  since: Date
}
interface Links {
  need: (id: string) => string
  follows: string
  unsubscribe: string
}

/** Titles and names come from people: one short line of each. */
const oneLine = (text: string) => {
  const line = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length > 150 ? `${line.slice(0, 149).trimEnd()}…` : line
}

export function digestMail(to: string, { sections, isCut, since }: Digest, links: Links) {
  const count = sections.reduce((sum, { needs }) => sum + needs.length, 0)
  const [first] = sections[0]!.needs
  return {
    to,
    subject: count === 1 ? `Neues zu „${oneLine(first!.title).slice(0, 80)}“` : `Neues zu ${number(count)} Bedarfen`,
    text:
      [
        'Guten Tag,',
        `seit dem ${germanTime(since)} gibt es Neues zu dem, was Sie bei Allmende verfolgen.`,
        ...sections.map(({ name, needs }) =>
          [`${oneLine(name)}:`, ...needs.map((need) => entry(need, since, links.need(need.id)))].join('\n\n'),
        ),
        ...(isCut ? [`Es gibt noch mehr. Alles, was Sie verfolgen, finden Sie hier:\n${links.follows}`] : []),
        `Was Sie verfolgen und wie oft wir Ihnen schreiben, ändern Sie hier:\n${links.follows}`,
        `Keine solchen Mails mehr (ohne Anmeldung):\n${links.unsubscribe}`,
      ].join('\n\n') + '\n',
    unsubscribe: links.unsubscribe,
  }
}

function entry(need: Need, since: Date, link: string): string {
  const { name, inhabitants } = need.organisation
  const facts = [
    oneLine(name) + (inhabitants === null ? '' : ` (${number(inhabitants)} Einwohner)`),
    statusNames[need.status],
    ...(need.deadline ? [`gebraucht bis ${germanDay(need.deadline)}`] : []),
  ]
  const isNew = need.openedAt !== null && need.openedAt > since
  return [`- ${isNew ? 'Neu' : 'Geändert'}: ${oneLine(need.title)}`, `  ${facts.join(', ')}`, `  ${link}`].join('\n')
}
