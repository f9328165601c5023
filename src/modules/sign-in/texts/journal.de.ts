import type { JournalWords } from '../../journal/schema.ts'
import { roleNames } from '../../access/texts.de.ts'
import { scopeNames } from './identity.de.ts'

export const signInJournal: JournalWords = {
  subjects: { token: 'Zugangsschlüssel', identityProvider: 'Anmeldedienst' },
  actions: {
    backupCodesRenewed: 'hat neue Ersatzcodes erzeugt',
    identityProviderApproved: 'hat einen Anmeldedienst freigegeben',
    identityProviderConnected: 'hat einen Anmeldedienst verbunden',
    identityProviderRemoved: 'hat einen Anmeldedienst entfernt',
    nameChanged: 'hat den eigenen Namen geändert',
    operatorCreated: 'hat einen Zugang für den Betrieb angelegt',
    passwordChanged: 'hat das eigene Passwort geändert',
    secondFactorLost: (about) => `hat den verlorenen zweiten Faktor von ${about} ausgeschaltet`,
    secondFactorTurnedOff: 'hat den zweiten Faktor ausgeschaltet',
    secondFactorTurnedOn: 'hat den zweiten Faktor eingeschaltet',
    tokenMade: 'hat einen Zugangsschlüssel angelegt',
    tokenRevoked: 'hat einen Zugangsschlüssel gesperrt',
    sessionsEnded: 'hat andere Geräte abgemeldet',
  },
  fields: {
    clientId: 'Kennung beim Dienst',
    days: 'gültig für Tage',
    defaultRole: 'Rolle ohne eigenes Merkmal',
    domain: 'E-Mail-Domäne',
    expiresAt: 'gültig bis',
    issuer: 'Adresse des Dienstes',
    roleClaim: 'Merkmal für die Rolle',
    roleOfClaim: 'Rollen nach Merkmal',
  },
  moments: ['expiresAt'],
  values: { defaultRole: roleNames, roleOfClaim: roleNames, scope: scopeNames },
}
