import type { LetterToSend } from './invite-person.ts'

interface Mail {
  to: string
  subject: string
  text: string
}

const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' })

/** Names come from people: one short line of each, so that no letter can be written with them. */
const oneLine = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)

export const invitationMail = (
  { email, expiresAt }: Pick<LetterToSend, 'email' | 'expiresAt'>,
  { inviter, organisation, link }: { inviter: string; organisation: string; link: string },
): Mail => ({
  to: email,
  subject: `Einladung: ${oneLine(organisation)} bei Allmende`,
  text: `Guten Tag,

${oneLine(inviter)} lädt Sie ein, bei Allmende für ${oneLine(organisation)} mitzuarbeiten. Auf dieser Seite nehmen Sie die Einladung an oder lehnen sie ab:

${link}

Der Link gilt bis zum ${day.format(expiresAt)}. Er ist nur für Sie bestimmt; bitte geben Sie ihn nicht weiter.
`,
})

/** To those who decide. What the person wrote stands on the page, not here. */
export const joinRequestMail = (to: string, { organisation, link }: { organisation: string; link: string }): Mail => ({
  to,
  subject: `Anfrage zur Aufnahme: ${oneLine(organisation)}`,
  text: `Guten Tag,

jemand möchte bei Allmende für ${oneLine(organisation)} mitarbeiten. Wer das ist, sehen Sie auf dieser Seite; dort entscheiden Sie auch:

${link}
`,
})

export const joinDecisionMail = (
  to: string,
  { organisation, approved, link }: { organisation: string; approved: boolean; link: string },
): Mail => ({
  to,
  subject: `Ihre Anfrage: ${oneLine(organisation)}`,
  text: approved
    ? `Guten Tag,

Ihre Anfrage wurde angenommen: Sie gehören bei Allmende jetzt zu ${oneLine(organisation)}.

${link}
`
    : `Guten Tag,

Ihre Anfrage, bei Allmende für ${oneLine(organisation)} mitzuarbeiten, wurde abgelehnt.
`,
})
