import { germanDay } from '../../../kernel/german-dates.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

/** Titles come from people: one short line of each. */
const oneLine = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)

export interface Asked {
  to: string
  organisation: string
  bundle: string
  answerBy: string
  link: string
}

export const questionMail = ({ to, organisation, bundle, answerBy, link }: Asked): Mail => ({
  to,
  subject: `Gefragt: ${oneLine(organisation)} in einem Bündel`,
  text: `Guten Tag,

andere Kommunen brauchen dasselbe wie ${oneLine(organisation)} und möchten gemeinsam weitergehen: „${oneLine(bundle)}“. Treten Sie bei, enthalten Sie sich oder lehnen Sie ab, bis zum ${germanDay(answerBy)}:

${link}

Wer nicht antwortet, ist nicht dabei.
`,
})

export const reminderMail = ({ to, organisation, bundle, answerBy, link }: Asked): Mail => ({
  to,
  subject: `Noch ohne Antwort: ${oneLine(organisation)} in einem Bündel`,
  text: `Guten Tag,

${oneLine(organisation)} ist gefragt, ob es in dem Bündel „${oneLine(bundle)}“ mitgeht, und hat noch nicht geantwortet. Das geht noch bis zum ${germanDay(answerBy)}:

${link}

Wer nicht antwortet, ist nicht dabei.
`,
})

export const requestMail = ({ to, organisation, bundle, link }: Omit<Asked, 'answerBy'>): Mail => ({
  to,
  subject: `${oneLine(organisation)} möchte in ein Bündel`,
  text: `Guten Tag,

${oneLine(organisation)} bittet um Aufnahme in das Bündel „${oneLine(bundle)}“. Sie entscheiden darüber:

${link}
`,
})

export const changeMail = ({ to, bundle, answerBy, link }: Omit<Asked, 'organisation'>): Mail => ({
  to,
  subject: `Vorschlag zu einem Bündel: ${oneLine(bundle)}`.slice(0, 150),
  text: `Guten Tag,

das Bündel „${oneLine(bundle)}“ soll geteilt oder mit einem anderen zusammengeführt werden. Das geschieht nur, wenn alle zustimmen. Bitte antworten Sie bis zum ${germanDay(answerBy)}:

${link}
`,
})
