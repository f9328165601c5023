import type { JournalWords } from '../../journal/schema.ts'

export const peopleJournal: JournalWords = {
  subjects: { person: 'Person', invitation: 'Einladung', joinRequest: 'Anfrage zum Beitritt' },
  actions: {
    accountDeleted: 'hat den eigenen Zugang gelöscht',
    administratorAppointed: (about) => `hat ${about} die Rolle „Verwalten“ gegeben`,
    invitationAccepted: 'hat die Einladung angenommen',
    invitationDeclined: 'hat die Einladung abgelehnt',
    invitationSent: 'hat eine Einladung verschickt',
    invitationSentAgain: 'hat eine Einladung noch einmal verschickt',
    invitationWithdrawn: 'hat eine Einladung zurückgezogen',
    joinApproved: 'hat einer Anfrage zum Beitritt zugestimmt',
    joinDeclined: 'hat eine Anfrage zum Beitritt abgelehnt',
    joinRequested: 'hat um Beitritt gebeten',
    organisationLeft: 'hat die Organisation verlassen',
    personRemoved: (about) => `hat ${about} aus der Organisation entfernt`,
    roleClaimed: 'hat eine Rolle über den Anmeldedienst der Organisation bekommen',
    roleChanged: (about) => `hat die Rolle von ${about} geändert`,
  },
}
