import type {
  EvidenceKind,
  EvidenceStanding,
  InterfaceStanding,
  OfferAudience,
  OfferRoute,
  OfferStatus,
  PriceMark,
  PriceUnit,
  SolutionStatus,
  TieKind,
} from '../schema.ts'

export const solutionStatusNames: Readonly<Record<SolutionStatus, string>> = {
  draft: 'Entwurf',
  published: 'veröffentlicht',
  discontinued: 'eingestellt',
}

export const offerStatusNames: Readonly<Record<OfferStatus, string>> = {
  draft: 'noch nicht veröffentlicht',
  published: 'gilt',
  withdrawn: 'zurückgezogen',
}

export const routeNames: Readonly<Record<OfferRoute, string>> = {
  inHouse: 'Inhouse, ohne Ausschreibung für Mitglieder',
  frameworkContract: 'Abruf aus einem Rahmenvertrag',
  efa: 'Nachnutzung nach „Einer für Alle“',
  tender: 'nach Ausschreibung oder Direktauftrag',
  ownOperation: 'eigener Betrieb freier Software',
}

export const priceMarkNames: Readonly<Record<PriceMark, string>> = {
  list: 'Listenpreis',
  negotiated: 'verhandelter Preis',
  ceiling: 'Höchstpreis',
}

export const audienceNames: Readonly<Record<OfferAudience, string>> = {
  publicBodies: 'alle Kommunen, Kreise, Länder und ihre Verbände',
  named: 'nur die Organisationen, die Sie nennen',
}

export const evidenceKindNames: Readonly<Record<EvidenceKind, string>> = {
  processorContract: 'Auftragsverarbeitungsvertrag',
  impactAssessment: 'Datenschutz-Folgenabschätzung',
  accessibilityReport: 'Prüfbericht zur Barrierefreiheit',
  securityCertificate: 'Sicherheitszertifikat',
  penetrationTest: 'Penetrationstest',
  testCampaign: 'Erprobung in einer Verwaltung',
  admissionList: 'Eintrag in einer Zulassungsliste',
}

export const evidenceStandingNames: Readonly<Record<EvidenceStanding, string>> = {
  valid: 'gültig',
  expired: 'abgelaufen',
  revoked: 'widerrufen',
}

export const interfaceStandingNames: Readonly<Record<InterfaceStanding, string>> = {
  claimed: 'angegeben',
  tested: 'erprobt',
}

export const tieNames: Readonly<Record<TieKind, string>> = {
  requires: 'setzt voraus',
  conflicts: 'verträgt sich nicht mit',
}

/** What is counted: of many, as a price names it. */
export const unitNames: Readonly<Record<PriceUnit, string>> = {
  inhabitants: 'Einwohner',
  joiners: 'Organisationen, die mitmachen',
  faelle: 'Fälle im Jahr',
  arbeitsplaetze: 'Arbeitsplätze',
  beschaeftigte: 'Beschäftigte',
  schuelerinnen: 'Schülerinnen und Schüler',
  kinder: 'betreute Kinder',
  fahrzeuge: 'Fahrzeuge',
  standorte: 'Standorte',
  mandatstraeger: 'Mandatsträgerinnen und Mandatsträger',
}

export const licenceKindNames = { offen: 'freie Software', geschlossen: 'nicht offen' } as const
