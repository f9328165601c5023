import { refusalIn, type Sentence } from '../../../kernel/refusal.ts'

type Values = Readonly<Record<string, string | number>>

/** Why somebody could not come in, for those who look after the identity provider: what it sent, and what would be right. */
const causes: Readonly<Record<string, Sentence>> = {
  identityProviderSilent: ({ issuer }) =>
    `Unter ${issuer}/.well-known/openid-configuration hat kein Dienst geantwortet, der sich so nennt.`,
  identityAnswered: ({ said }) => `Der Dienst hat mit „${said}“ geantwortet.`,
  identityCode: ({ said }) =>
    said
      ? `Der Dienst hat den Code nicht gegen Tokens getauscht und mit „${said}“ geantwortet. Bitte prüfen Sie Client-Kennung, Client-Geheimnis und Rücksprung-Adresse.`
      : 'Der Dienst hat beim Tausch des Codes gegen Tokens nicht geantwortet.',
  identityToken: ({ issuer }) =>
    `Das ID-Token ist nicht gültig. Erwartet werden eine Unterschrift mit einem Schlüssel, den ${issuer} veröffentlicht (nicht „none“ und nicht HS256), dieser Aussteller, diese Client-Kennung und eine Uhr, die richtig geht.`,
  identityNoEmail: ({ wanted, came }) =>
    `Keines der Merkmale ${wanted} enthält eine E-Mail-Adresse. Angekommen sind ${came}.`,
  identityUserInfo: (values) => `${userInfo[values['reason']!]?.(values) ?? ''}${userInfoWanted}`,
  foreignDomain: ({ claim, theirs, ours }) =>
    `Die Adresse im Merkmal „${claim}“ endet auf „@${theirs}“; eingetragen ist „${ours}“.`,
  foreignAccount: () =>
    'Das Konto zu dieser Adresse gehört auch zu einer anderen Organisation oder zum Betrieb; dafür bürgt Ihr Dienst nicht.',
  noRoleClaim: ({ claim, came }) => `Das Merkmal „${claim}“ fehlt. Angekommen sind ${came}.`,
  claimedRoleElsewhere: ({ claim }) =>
    `Der Dienst nennt für das Merkmal „${claim}“ nur einen Ort zum Nachfragen, weil die Person in zu vielen Gruppen ist. Bitte lassen Sie ihn nur die Gruppen oder Rollen senden, die dieser Anwendung zugeordnet sind.`,
  noClaimedRole: ({ claim, held }) =>
    `Das Merkmal „${claim}“ enthält ${held || 'nichts Lesbares'}. Für keinen dieser Werte ist eine Rolle eingetragen.`,
}

const userInfo: Readonly<Record<string, (values: Values) => string>> = {
  silent: () => 'Die userinfo-Adresse des Dienstes antwortet nicht.',
  status: ({ status }) => `Die userinfo-Adresse des Dienstes hat mit dem Status ${status} geantwortet.`,
  unreadable: () => 'Die userinfo-Antwort ist weder ein JSON-Objekt noch ein unterschriebenes JWT.',
  notVerified: ({ issuer, clientId }) =>
    `Das unterschriebene userinfo ist nicht gültig. Erwartet werden eine Unterschrift mit einem veröffentlichten Schlüssel (nicht „none“ und nicht HS256), der Aussteller ${issuer} und der Empfänger ${clientId}.`,
  encrypted: () => 'Das userinfo ist verschlüsselt. Unterschrieben genügt.',
  somebodyElse: () => 'Das userinfo nennt eine andere Person (sub) als das ID-Token und zählt deshalb nicht.',
}
const userInfoWanted = ' Gebraucht wird es, weil E-Mail-Adresse, Name oder Rolle im ID-Token fehlen.'

export const identityCause = refusalIn(causes)
