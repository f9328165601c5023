import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const childcareSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Platzvergabe Mittelau',
    summary:
      'Eine Anmeldung für alle Kitas, freien Träger und Tagespflege; vergeben wird in Runden nach beschlossenen Kriterien.',
    description:
      'Eltern merken ihr Kind mit Rangfolge in mehreren Häusern vor und sehen ihren Platz auf der Warteliste. Träger entscheiden in ihrer eigenen Ansicht, der Abgleich verhindert doppelte Zusagen. Die Oberfläche gibt es in acht Sprachen. Beiträge werden nach Einkommen und Geschwistern berechnet und zum Soll gestellt. Für die gemeinsame Verantwortung nach Artikel 26 liegt ein Vertragsmuster bei.',
    maker: 'Amselruf Bildungssysteme GmbH',
    field: 'children-youth-family',
    capabilities: [
      'childcare-places',
      'childminders',
      'childcare-fees',
      'childcare-planning',
      'data-protection',
      'accessibility',
    ],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('OIDC', 'Ulmenborn', -86), ...claimed('FIT-Connect', 'XKita', 'SEPA pain.008', 'CSV-Export')],
    versions: [
      { name: '5', released: -440, supportUntil: 40 },
      { name: '6', released: -100, supportUntil: 995 },
    ],
    conflicts: ['Platzvormerkung Klassik'],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Platzvergabe über mehrere Träger',
        issuer: 'Stadt Weidenmünster, Datenschutz',
        version: '6',
        issued: -64,
        visibility: 'publicBodies',
        enteredBy: 'Weidenmünster',
      },
      {
        kind: 'accessibilityReport',
        title: 'Elternportal in acht Sprachen',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '6',
        issued: -90,
        validUntil: 640,
        visibility: 'public',
      },
      {
        kind: 'securityCertificate',
        title: 'Betrieb von Verfahren mit Sozialdaten',
        scheme: 'ISO 27001 auf der Basis von IT-Grundschutz',
        schemeVersion: '2022',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        operatingModel: 'providerDataCentre',
        issued: -1050,
        validUntil: 45,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -100,
        validUntil: 265,
        conditions:
          'Freie Träger arbeiten ohne Entgelt mit. Die Beitragsberechnung kann später dazukommen und wird erst dann bezahlt.',
        components: [
          flat('Einrichtung', 12_500, onceTogether),
          flat('Kriterien, Häuser und Träger anlegen', 1450, once),
          graduated(
            'Vorgemerkte Kinder',
            'kinder',
            [
              [200, 7.5],
              [1000, 6.1],
            ],
            4.8,
            { minimum: 360 },
          ),
          graduated('Beitragsberechnung', 'kinder', [[500, 3.2]], 2.5),
        ],
      },
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -44,
        validUntil: 321,
        conditions:
          'Wir betreiben dieselbe Software in unserem Haus für Gemeinden, die nicht Gesellschafterinnen des Rechenzentrums sind.',
        components: [
          flat('Aufnahme', 2300, once),
          volume(
            'Vorgemerkte Kinder',
            'kinder',
            [
              [800, 8.4],
              [3000, 6.6],
            ],
            5.3,
            together,
          ),
          flat('Grundbetrag', 420),
        ],
      },
    ],
  },
  {
    keeper: 'Amselruf Bildungssysteme GmbH',
    name: 'Nachmittagsliste',
    summary:
      'Ganztag, Hort und Ferien: anmelden, Plätze vergeben, abholen, Beitrag einziehen und Nachrichten an Eltern.',
    description:
      'Eltern wählen Tage und Zeiten, die Vergabe folgt Kriterien oder dem Los. Beim Ferienprogramm geben Kinder Wünsche ab, statt um acht Uhr um die Wette zu klicken. Die Betreuungskräfte haken am Telefon ab, wer da ist und wer abholen darf, und bekommen Krankmeldungen ohne Anruf. Beiträge werden eingezogen oder bar im Voraus gezahlt, und jeder Träger sieht nur seine Schule.',
    field: 'schools-education',
    capabilities: [
      'all-day-school',
      'cash-office',
      'childcare-fees',
      'holiday-programme',
      'online-payment',
      'childcare-centres',
    ],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [tested('SEPA pain.008', 'Marderbrück', -53), ...claimed('XSchule', 'iCalendar', 'CSV-Export')],
    versions: [
      { name: '11', released: -405, supportUntil: 60 },
      { name: '12', released: -92 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Losverfahren mit 900 Wünschen',
        issuer: 'Gemeinde Storchenlohe, Jugendpflege',
        version: '12',
        issued: -57,
        visibility: 'public',
        enteredBy: 'Storchenlohe',
      },
      {
        kind: 'processorContract',
        title: 'Betreuung von Kindern: Vertrag und Löschfristen',
        issuer: 'Amselruf Bildungssysteme GmbH',
        issued: -390,
        validUntil: 22,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Amselruf Bildungssysteme GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -92,
        validUntil: 88,
        conditions:
          'Preis je Kind und Jahr, Ferienkinder zählen zu einem Viertel. Start jeweils zum 1. Februar oder 1. August.',
        components: [
          flat('Einrichtung je Schulträger', 890, once),
          graduated(
            'Betreute Kinder',
            'kinder',
            [
              [150, 5.4],
              [800, 4.3],
            ],
            3.5,
            { minimum: 290 },
          ),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'ceiling',
        validFrom: -20,
        validUntil: 345,
        conditions: 'Nur Ferienprogramm und Hort, ohne Beitragsbescheid. Höchstpreis für das erste gemeinsame Jahr.',
        components: [
          flat('Einrichtung', 280, once),
          classes(
            'Nutzung je Gemeinde',
            'joiners',
            [
              [4, 690],
              [8, 540],
            ],
            420,
          ),
          flat('Telefonische Hilfe am Anmeldetag', 900, together),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Platzvormerkung Klassik',
    summary: 'Bisheriges Verfahren für Kita-Plätze; wird nicht weiterentwickelt und läuft im Frühjahr 2028 aus.',
    description:
      'Bestandskunden bekommen noch Fehlerbehebungen und einen Auszug aller Daten. Neue Verträge schließen wir nicht mehr ab. Für die Übernahme in andere Verfahren stellen wir die Tabellen und ihre Beschreibung bereit.',
    field: 'children-youth-family',
    capabilities: ['childcare-places'],
    operatingModels: ['ownDataCentre', 'providerDataCentre'],
    interfaces: claimed('CSV-Export'),
    versions: [
      { name: '8.9', released: -1500, supportUntil: -300 },
      { name: '9.0', released: -950, supportUntil: 485 },
    ],
    evidence: [
      {
        kind: 'securityCertificate',
        title: 'Wartung und Fernzugriff',
        scheme: 'ISO/IEC 27001',
        schemeVersion: '2013',
        issuer: 'Lindwurm Zertifizierung',
        issued: -1300,
        validUntil: -205,
        visibility: 'public',
      },
    ],
    status: 'discontinued',
  },
]
