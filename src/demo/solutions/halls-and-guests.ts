import { claimed, classes, flat, graduated, once, onceTogether, percentage, tested, together } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const hallAndGuestSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Ahornfeld',
    name: 'Turnstunde',
    summary: 'Freie Hallenzeiten zeigen, Wünsche der Vereine sammeln, gerecht verteilen und abrechnen.',
    description:
      'Aus der jährlichen Nachtsitzung der Vereine wurde ein Programm. Schulen gehen vor, danach zählen Mannschaften, Jugend und Verlässlichkeit; die Gewichte legt die Stadt fest. Fällt eine Stunde aus, sehen es die anderen und können einspringen. Entgelte gehen als Datei an die Buchhaltung, die Belegung auf Wunsch an die Heizungssteuerung.',
    field: 'culture-sport-tourism',
    capabilities: ['sports-halls', 'accounting'],
    licence: 'Apache-2.0',
    sourceCode: 'https://quellen.ahornfeld.example/turnstunde',
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [tested('iCalendar', 'Ulmenborn', -58), ...claimed('CSV-Export', 'OIDC', 'BACnet')],
    versions: [
      { name: '1.6', released: -370, supportUntil: -10 },
      { name: '1.8', released: -62 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Verteilung mit 38 Vereinen im Vergleich zur Nachtsitzung',
        issuer: 'Stadt Ulmenborn, Sportamt',
        version: '1.8',
        issued: -50,
        visibility: 'public',
        enteredBy: 'Ulmenborn',
      },
    ],
    offers: [
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'list',
        validFrom: -55,
        validUntil: 310,
        conditions: 'Betrieb für Verbandsmitglieder. Eine Einführung mit den Vereinen am Abend ist im Preis enthalten.',
        components: [
          flat('Einführung mit den Vereinen', 900, once),
          graduated(
            'Betrieb je Halle',
            'standorte',
            [
              [5, 130],
              [20, 95],
            ],
            70,
            { minimum: 260 },
          ),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'ownOperation',
        mark: 'list',
        validFrom: -400,
        validUntil: -35,
        conditions: 'Angebot zur vorigen Fassung, wird nicht erneuert.',
        components: [flat('Installationshilfe', 640, once)],
        status: 'withdrawn',
      },
    ],
  },
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Saalschlüssel',
    summary: 'Dorfgemeinschaftshaus, Grillhütte und Saal mieten: freie Tage sehen, anfragen, zahlen, Türcode bekommen.',
    description:
      'Zwei Buchungen für denselben Tag kann es nicht geben. Nach der Zusage gehen Vertrag, Rechnung und Kaution von selbst hinaus, Vereine bekommen ihre Ermäßigung. Am Morgen der Feier kommt ein Code für die Tür. Veranstaltungen, die öffentlich sind, erscheinen im Kalender der Gemeinde.',
    field: 'culture-sport-tourism',
    capabilities: ['venue-rental', 'online-payment', 'facility-management', 'event-calendar'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('CalDAV', 'Igelsbrück', -46), ...claimed('E-Mail', 'CSV-Export', 'KNX')],
    versions: [
      { name: '2.3', released: -270, supportUntil: 95 },
      { name: '2.4', released: -30 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Vermietung im Auftrag der Gemeinden',
        issuer: 'Zweckverband IT Auenküste',
        issued: -265,
        validUntil: 465,
        visibility: 'public',
      },
      {
        kind: 'accessibilityReport',
        title: 'Buchungskalender ohne Maus und in Großschrift',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '2.3',
        issued: -260,
        validUntil: 64,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -120,
        validUntil: 245,
        conditions:
          'Türschlösser mit Code kaufen Sie bei einem Schlosser Ihrer Wahl, eine Liste geprüfter Modelle liegt bei.',
        components: [
          flat('Einrichtung', 2400, onceTogether),
          flat('Kalender, Verträge und Entgelte je Gemeinde', 310, once),
          graduated(
            'Räume',
            'standorte',
            [
              [3, 118],
              [10, 86],
            ],
            60,
          ),
          percentage('Rufnummer für Mieter am Wochenende', 15, 'Räume'),
          graduated('Abgewickelte Vermietungen', 'faelle', [[300, 0.9]], 0.6, { included: 40 }),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -26,
        validUntil: 339,
        conditions: 'Für höchstens zwölf Gemeinden in dieser Runde. Einheitliche Entgeltordnung wird vorausgesetzt.',
        components: [
          flat('Einrichtung', 240, once),
          classes(
            'Betrieb je Gemeinde',
            'joiners',
            [
              [3, 520],
              [6, 410],
            ],
            330,
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Wetterhahn Informatik GmbH',
    name: 'Gästeheft',
    summary:
      'Meldeschein und Gästebeitrag: Vermieter melden im Netz, abgerechnet wird monatlich, die Karte kommt aufs Telefon.',
    description:
      'Große Häuser liefern aus ihrem eigenen Programm, kleine Vermieter tippen drei Felder. Die Gemeinde sieht Ausreißer und fehlende Meldungen. Die Gästekarte gilt im Rufbus und in Bussen des Verbunds, sofern ein Vertrag besteht. Satzungsmuster mit Staffel nach Saison gehören zum Lieferumfang.',
    field: 'culture-sport-tourism',
    capabilities: ['visitor-tax', 'visitor-information', 'public-transport'],
    operatingModels: ['providerDataCentre', 'publicCloud', 'ownDataCentre'],
    interfaces: [tested('CSV-Export', 'Amselrode', -74), ...claimed('VDV-KA', 'OData', 'SEPA pain.008')],
    versions: [
      { name: 'Saison 25', released: -580, supportUntil: 15 },
      { name: 'Saison 26', released: -225, supportUntil: 380 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Meldescheine und ihre Löschung nach einem Jahr',
        issuer: 'Wetterhahn Informatik GmbH',
        issued: -560,
        validUntil: -190,
        visibility: 'signedIn',
      },
      {
        kind: 'securityCertificate',
        title: 'Rechenzentrum im Auftrag',
        scheme: 'ISO/IEC 27001',
        schemeVersion: '2022',
        issuer: 'Lindwurm Zertifizierung',
        operatingModel: 'providerDataCentre',
        issued: -400,
        validUntil: 695,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Wetterhahn Informatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -225,
        validUntil: 140,
        conditions: 'Abgerechnet nach Übernachtungsfällen des Vorjahrs. Im ersten Jahr genügt eine Schätzung.',
        components: [
          flat('Einrichtung und Schulung der Vermieter', 2300, once),
          graduated(
            'Meldungen',
            'faelle',
            [
              [10_000, 0.085],
              [50_000, 0.06],
            ],
            0.04,
            { minimum: 450 },
          ),
          flat('Vertrag mit dem Verkehrsverbund', 680, { audience: ['Kurort', 'Erholungsort'] }),
        ],
      },
    ],
  },
  {
    keeper: 'Rathausbetrieb eG',
    name: 'Leihregal',
    summary:
      'Ein Katalog, ein Ausweis und gegenseitige Ausleihe für Büchereien, die allein zu klein für ein System sind.',
    description:
      'Hauptamtliche und ehrenamtliche Büchereien arbeiten im selben Katalog, jede mit ihren eigenen Regeln. Ein Bote fährt wöchentlich und bringt Vorbestelltes. Der Quelltext stammt aus einem Verbund von neun Büchereien, die Genossenschaft hat ihn übernommen und räumt ihn auf.',
    field: 'culture-sport-tourism',
    capabilities: ['libraries'],
    licence: 'GPL-3.0-or-later',
    sourceCode: 'https://offen.rathausbetrieb.example/leihregal',
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'ownDataCentre'],
    interfaces: [tested('MARC 21', 'Steinkauzen', -310), ...claimed('SIP2', 'SRU', 'NCIP')],
    versions: [
      { name: '22', released: -660, supportUntil: 70 },
      { name: '23', released: -300 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Gemeinsame Nutzerkartei der Büchereien',
        issuer: 'Rathausbetrieb eG',
        issued: -300,
        validUntil: 65,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Rathausbetrieb eG',
        route: 'inHouse',
        mark: 'list',
        validFrom: -300,
        validUntil: 430,
        conditions:
          'Vorausgesetzt wird eine gemeinsame Benutzungsordnung, ein Muster stellen wir. Der Bote wird nach Haltepunkten umgelegt.',
        components: [
          flat('Aufbau des Verbunds', 9500, {
            ...onceTogether,
            thirdParties: [{ source: 'Büchereistelle des Landes Mittelau', percent: 70 }],
          }),
          graduated('Übernahme des Katalogs', 'standorte', [[2, 1850]], 1200, once),
          flat('Betrieb des gemeinsamen Katalogs', 5800, together),
          graduated('Ausleihplatz', 'arbeitsplaetze', [[5, 290]], 230),
          graduated('Haltepunkt des Boten', 'standorte', [[4, 640]], 520),
        ],
      },
    ],
  },
]
