import type { MandateScope } from '../../access/schema.ts'

export const scopeNames: Readonly<Record<MandateScope, string>> = {
  everything: 'Alles',
  needs: 'Bedarfe',
  bundles: 'Bündel',
  figures: 'Zahlen',
}

export const scopeMeanings: Readonly<Record<MandateScope, string>> = {
  everything: 'Alles tun, was die vertretene Organisation selbst kann, außer Personen, Zugängen und Vertretungen.',
  needs: 'Eintragen und ändern, was die vertretene Organisation braucht.',
  bundles: 'An Bündeln teilnehmen.',
  figures: 'Kosten und Umlagen ansehen und eintragen.',
}

export const standingNames: Readonly<
  Record<'waiting' | 'upcoming' | 'active' | 'expired' | 'declined' | 'revoked', string>
> = {
  waiting: 'wartet auf Entscheidung',
  upcoming: 'beginnt später',
  active: 'gilt',
  expired: 'abgelaufen',
  declined: 'abgelehnt',
  revoked: 'beendet',
}

export const mandateRefusals: Readonly<Record<string, string>> = {
  mandateSide: 'Bitte wählen Sie, wer wen vertreten soll.',
  mandatePartner: 'Bitte wählen Sie eine öffentliche Stelle aus der Suche, nicht die eigene Organisation.',
  mandateScope: 'Bitte wählen Sie einen Umfang aus der Liste.',
  mandateFrom: 'Der Beginn muss ein Datum sein, heute oder später.',
  mandateUntil: 'Das Ende muss ein Datum sein, nicht vor dem Beginn. Ohne Ende bleibt das Feld leer.',
  mandateVendor: 'Private Anbieter können niemanden vertreten und nicht vertreten werden.',
  mandateExists: 'Zwischen beiden gibt es diese Vertretung schon, oder sie wartet auf eine Entscheidung.',
  mandateOver: 'Dieser Schritt ist nicht mehr möglich. Hier steht der jetzige Stand.',
  mandateFourEyes: 'Sie haben diese Vertretung selbst vorbereitet. Entscheiden muss eine andere Person.',
}

export const mandateNotices: Readonly<Record<string, string>> = {
  vorgeschlagen: 'Der Vorschlag ist gespeichert. Er gilt, sobald die andere Seite zustimmt.',
  vorbereitet:
    'Die Vertretung ist vorbereitet. Sie gilt, sobald eine zweite Person mit der Rolle „Entscheiden“ zustimmt.',
  zugestimmt: 'Die Vertretung ist erteilt.',
  abgelehnt: 'Die Vertretung ist abgelehnt.',
  beendet: 'Die Vertretung ist beendet. Ab sofort kann niemand mehr unter ihr handeln.',
}
