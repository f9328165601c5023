import type { InvitationLetter } from '../schema.ts'
import type { Role } from '../../access/schema.ts'

export const roleMeanings: Readonly<Record<Role, string>> = {
  reading: 'Sieht alles, was der Organisation gehört.',
  editing: 'Trägt außerdem ein, ändert und bereitet vor.',
  deciding: 'Entscheidet außerdem, was die Organisation bindet, nicht aber, was sie oder er selbst vorbereitet hat.',
  administering: 'Entscheidet außerdem, wer dazugehört und mit welcher Rolle.',
}

export const peopleRefusals: Readonly<Record<string, string>> = {
  emailUnreadable: 'Das ist keine vollständige E-Mail-Adresse. Richtig wäre zum Beispiel name@gemeinde.de.',
  roleUnknown: 'Bitte wählen Sie eine Rolle aus der Liste.',
  alreadyMember: 'Diese Person gehört schon zu Ihrer Organisation. Ihre Rolle ändern Sie in der Liste oben.',
  alreadyInvited:
    'An diese Adresse ist schon eine Einladung offen. Sie steht in der Liste; dort können Sie sie erneut senden.',
  invitationOver: 'Diese Einladung lässt sich nicht mehr beantworten.',
  roleChangedMeanwhile: 'Jemand anderes hat diese Rolle gerade geändert. Hier steht jetzt der neue Stand.',
  lastAdministratorKeepsRole:
    'Diese Person verwaltet die Organisation als einzige. Geben Sie zuerst einer anderen Person die Rolle „Verwalten“.',
  lastAdministratorStays:
    'Wer die Organisation als einzige Person verwaltet, kann sie nicht verlassen. Geben Sie zuerst einer anderen Person die Rolle „Verwalten“.',
  messageTooLong: 'Die Nachricht ist zu lang. Sie darf höchstens 500 Zeichen haben.',
  alreadyIn: 'Sie gehören schon zu dieser Organisation.',
  alreadyAsked: 'Ihre Anfrage ist schon gestellt. Sie bekommen eine E-Mail, sobald darüber entschieden ist.',
  askedTooOften: 'Sie haben in den letzten sieben Tagen zehn Anfragen gestellt. Bitte warten Sie einige Tage.',
  requestDecided: 'Über diese Anfrage hat schon jemand entschieden.',
}

/** What has happened, shown on the page that follows. */
export const peopleNotices: Readonly<Record<string, string>> = {
  eingeladen: 'Die Einladung ist unterwegs.',
  'ohne-mail':
    'Gespeichert ist es, aber die E-Mail ließ sich gerade nicht senden. Eine Einladung können Sie später erneut senden.',
  zurueckgezogen: 'Die Einladung ist zurückgezogen. Der Link darin gilt nicht mehr.',
  rolle: 'Die Rolle ist gespeichert.',
  entfernt: 'Die Person gehört nicht mehr zu Ihrer Organisation.',
  aufgenommen: 'Die Person gehört jetzt zu Ihrer Organisation und bekommt eine E-Mail.',
  abgelehnt: 'Die Anfrage ist abgelehnt. Die Person bekommt eine E-Mail.',
  willkommen: 'Willkommen. Sie handeln jetzt für diese Organisation.',
}

/** Why an invitation can no longer be answered. */
export const invitationEnds: Readonly<Record<Exclude<InvitationLetter['status'], 'open'>, string>> = {
  accepted: 'Diese Einladung wurde schon angenommen.',
  declined: 'Diese Einladung wurde abgelehnt. Wenn das ein Versehen war, bitten Sie um eine neue.',
  withdrawn: 'Diese Einladung wurde zurückgezogen. Wenn Sie das für ein Versehen halten, fragen Sie bitte dort nach.',
  expired: 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
}
