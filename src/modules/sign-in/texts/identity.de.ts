import type { TokenScope } from '../../access/schema.ts'

/** Why an identity provider or a token is refused, or somebody whom an identity provider sends. */
export const identitySentences: Record<string, (values: Readonly<Record<string, string | number>>) => string> = {
  noIdentityProvider: () =>
    'Zu dieser E-Mail-Adresse ist kein Anmeldedienst eingerichtet. Bitte melden Sie sich mit Ihrem Passwort an.',
  identityProviderSilent: () =>
    'Der Anmeldedienst Ihrer Organisation antwortet nicht. Bitte versuchen Sie es später noch einmal, oder fragen Sie Ihre IT.',
  foreignDomain: () =>
    'Der Anmeldedienst hat eine E-Mail-Adresse genannt, die nicht zu Ihrer Organisation gehört. Bitte fragen Sie Ihre IT.',
  foreignAccount: () =>
    'Zu dieser E-Mail-Adresse gibt es schon einen Zugang, für den dieser Anmeldedienst nicht allein zuständig ist. Bitte melden Sie sich mit Ihrem Passwort an.',
  noClaimedRole: () =>
    'Ihre Organisation hat Ihnen für Allmende noch keine Rolle gegeben: Keine Ihrer Gruppen ist hier einer zugeordnet. Bitte fragen Sie Ihre IT.',
  noRoleClaim: () =>
    'Ihre Organisation hat Ihnen für Allmende noch keine Rolle gegeben: Der Anmeldedienst hat keine genannt. Bitte fragen Sie Ihre IT.',
  claimedRoleElsewhere: () =>
    'Ihre Organisation hat Ihnen für Allmende noch keine Rolle gegeben: Der Anmeldedienst nennt Ihre Gruppen nicht, weil es zu viele sind. Bitte fragen Sie Ihre IT.',
  identityNoEmail: () =>
    'Der Anmeldedienst hat keine E-Mail-Adresse von Ihnen genannt, und ohne sie gibt es hier keinen Zugang. Bitte fragen Sie Ihre IT.',
  identityUserInfo: () =>
    'Der Anmeldedienst hat die Angaben zu Ihrer Person (userinfo) nicht lesbar geschickt. Bitte fragen Sie Ihre IT.',
  identityToken: () =>
    'Was der Anmeldedienst über Sie geschickt hat (ID-Token), ist nicht gültig. Bitte fragen Sie Ihre IT.',
  identityCode: () =>
    'Der Anmeldedienst hat Allmende nicht gesagt, wer Sie sind. Bitte versuchen Sie es noch einmal, oder fragen Sie Ihre IT.',
  identityAnswered: () => 'Der Anmeldedienst Ihrer Organisation hat die Anmeldung abgelehnt. Bitte fragen Sie Ihre IT.',
  tooOften: () => 'Das waren zu viele Versuche. Bitte warten Sie einige Minuten.',
  identityRefused: () => 'Die Anmeldung wurde abgebrochen oder abgelehnt. Bitte versuchen Sie es noch einmal.',
  domainTaken: ({ domain }) => `Für ${domain} ist schon ein Anmeldedienst eingetragen.`,
  issuerInvalid: ({ issuer }) =>
    `Unter ${issuer} antwortet kein OpenID-Connect-Dienst. Erwartet wird die Adresse ohne „/.well-known/openid-configuration“.`,
  issuerAddress: () =>
    'Die Adresse des Dienstes muss mit https:// beginnen, zum Beispiel https://anmeldung.ihre-stadt.de/realms/name.',
  clientId: () => 'Bitte geben Sie die Client-Kennung ein, die Ihr Anmeldedienst für Allmende vergeben hat.',
  clientSecret: () => 'Bitte geben Sie das Client-Geheimnis ein.',
  domainInvalid: () => 'Bitte geben Sie eine Domain ein, zum Beispiel ihre-stadt.de, ohne @ und ohne https://.',
  roleClaim: () => 'Bitte nennen Sie das Merkmal, in dem Ihr Anmeldedienst die Rolle nennt, zum Beispiel groups.',
  tokenName: () => 'Bitte schreiben Sie, wofür der Schlüssel ist, in höchstens 80 Zeichen.',
  tokenDays: () => 'Ein Schlüssel gilt zwischen 1 und 366 Tagen.',
}

export const scopeNames: Readonly<Record<TokenScope, string>> = {
  read: 'nur lesen',
  write: 'lesen und schreiben',
  decide: 'lesen, schreiben und entscheiden',
}
/** What a key to decide does, said before it is made. */
export const decidingMeans =
  'Mit „entscheiden“ darf das Programm in Bündeln beitreten, ablehnen, austreten und abstimmen. Das zählt wie Ihre eigene Antwort, solange Sie hier selbst entscheiden dürfen.'
export const decidesNoLonger = 'entscheidet nicht mehr: wer den Schlüssel erzeugt hat, darf es auch nicht mehr'

export const accessNotices: Readonly<Record<string, string>> = {
  widerrufen: 'Der Schlüssel gilt nicht mehr.',
  eingetragen: 'Der Anmeldedienst ist eingetragen. Er wirkt, sobald der Betreiber ihn freigegeben hat.',
  entfernt: 'Der Anmeldedienst ist entfernt. Ihre Leute melden sich mit ihrem Passwort an.',
}
