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
  noClaimedRole: () => 'Ihre Organisation hat Ihnen für Allmende noch keine Rolle gegeben. Bitte fragen Sie Ihre IT.',
  tooOften: () => 'Das waren zu viele Versuche. Bitte warten Sie einige Minuten.',
  identityRefused: () => 'Die Anmeldung wurde abgebrochen oder abgelehnt. Bitte versuchen Sie es noch einmal.',
  domainTaken: ({ domain }) => `Für ${domain} ist schon ein Anmeldedienst eingetragen.`,
  issuerInvalid: ({ issuer }) =>
    `Unter ${issuer} antwortet kein OpenID-Connect-Dienst. Erwartet wird die Adresse ohne „/.well-known/openid-configuration“.`,
  accessInput: ({ field }) => `Bitte prüfen Sie das Feld „${field}“.`,
}
