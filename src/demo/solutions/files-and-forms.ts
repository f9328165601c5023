import {
  claimed,
  classes,
  flat,
  graduated,
  once,
  onceTogether,
  percentage,
  tested,
  together,
  volume,
} from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const fileAndFormSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Aktenschrank Mittelau',
    summary: 'Elektronische Akte mit gemeinsamem Aktenplan, Mitzeichnung und Verbindung zu den Fachverfahren.',
    description:
      'Akten folgen einem Aktenplan, den sich alle angeschlossenen Gemeinden teilen und jede ergänzen kann. Mitzeichnung, Wiedervorlage und Suche funktionieren auch am Tablet. Vierzehn Fachverfahren legen ihre Schriftstücke selbst ab. Ist die Frist um, werden Akten dem Archiv nach xdomea angeboten und danach ausgesondert. Große Bestände übernehmen wir über Nacht, ohne dass ein Amt stillsteht.',
    field: 'it-foundations',
    capabilities: ['document-management', 'data-exchange', 'archives'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud'],
    interfaces: [
      tested('XDomea', 'Krähenmoor', -197),
      tested('CMIS', 'Marderbrück', -68),
      ...claimed('SAML', 'WebDAV', 'E-Mail'),
    ],
    versions: [
      { name: '2024 LTS', released: -800, supportUntil: 295 },
      { name: '2026.1', released: -310, supportUntil: 55 },
      { name: '2026.2', released: -125, supportUntil: 970 },
    ],
    conflicts: ['Aktenablage Klassik'],
    evidence: [
      {
        kind: 'securityCertificate',
        title: 'Aktenbetrieb, Schutzbedarf hoch',
        scheme: 'ISO 27001 auf der Basis von IT-Grundschutz',
        schemeVersion: '2022',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        operatingModel: 'providerDataCentre',
        issued: -560,
        validUntil: 535,
        visibility: 'public',
      },
      {
        kind: 'accessibilityReport',
        title: 'Arbeitsplatz der Sachbearbeitung mit Braillezeile',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '2026.1',
        issued: -280,
        validUntil: 85,
        visibility: 'publicBodies',
      },
      {
        kind: 'testCampaign',
        title: 'Probeübernahme von einer Million Dokumenten',
        issuer: 'Stadt Krähenmoor, IT',
        version: '2026.2',
        issued: -90,
        visibility: 'publicBodies',
        enteredBy: 'Krähenmoor',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -125,
        validUntil: 605,
        conditions:
          'Je Amt wird eine Ansprechperson benannt, sonst beginnen wir nicht. Fachverfahren werden zu festen Sätzen angebunden, die ersten drei sind frei.',
        components: [
          flat('Gemeinsamer Aktenplan und Einrichtung', 18_000, onceTogether),
          flat('Einführung je Verwaltung', 2900, once),
          graduated(
            'Schulung',
            'arbeitsplaetze',
            [
              [30, 95],
              [150, 70],
            ],
            52,
            { ...once, maximum: 25_000 },
          ),
          graduated(
            'Pflege',
            'arbeitsplaetze',
            [
              [40, 128],
              [200, 104],
            ],
            82,
          ),
          percentage('Betrieb im Rechenzentrum', 32, 'Pflege', { minimum: 900 }),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -37,
        validUntil: 328,
        conditions:
          'Ein Mandant für Gemeinden bis 12.000 Einwohner, mit demselben Aktenplan und derselben Schulung an einem Tag.',
        components: [
          flat('Einrichtung des gemeinsamen Mandanten', 8900, onceTogether),
          flat('Schulungstag', 780, once),
          volume(
            'Pflege und Betrieb',
            'arbeitsplaetze',
            [
              [60, 142],
              [150, 118],
            ],
            99,
            { ...together, minimum: 4800 },
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Gemeinschaftsrechenzentrum Sieben Täler',
    name: 'Formularwerkstatt',
    summary: 'Onlineanträge ohne Programmieren bauen, mit anderen tauschen und im Serviceportal veröffentlichen.',
    description:
      'Fachämter setzen ihren Antrag aus Bausteinen zusammen und probieren ihn sofort aus. BundID und Bezahlung sind Bausteine wie jeder andere. Fertige Anträge liegen in einem gemeinsamen Regal, wer einen übernimmt, sieht spätere Verbesserungen. Über zweihundert stehen bereit, vom Bauplatz bis zum Osterfeuer.',
    field: 'it-foundations',
    capabilities: ['online-applications', 'user-accounts', 'service-portal', 'online-payment', 'building-plots'],
    licence: 'EUPL-1.2',
    sourceCode: 'https://code.siebentaeler.example/formularwerkstatt',
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [
      tested('FIT-Connect', 'Kommunales Rechenzentrum Mittelau', -84),
      tested('OIDC', 'Storchenlohe', -28),
      ...claimed('XFall', 'XZuFi', 'SAML'),
    ],
    versions: [
      { name: '3.4', released: -280, supportUntil: 85 },
      { name: '3.5', released: -88 },
    ],
    evidence: [
      {
        kind: 'accessibilityReport',
        title: 'Alle Bausteine einzeln und im Zusammenspiel',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '3.5',
        issued: -70,
        validUntil: 660,
        visibility: 'public',
      },
      {
        kind: 'penetrationTest',
        title: 'Anträge mit Anhängen, geprüft auf Schadcode',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        version: '3.4',
        issued: -275,
        validUntil: 90,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'list',
        validFrom: -88,
        validUntil: 277,
        conditions:
          'Zwei Schulungsplätze je Verwaltung sind enthalten. Veröffentlichte Anträge werden ins gemeinsame Regal gestellt.',
        components: [
          flat('Anschluss', 650, once),
          classes(
            'Betrieb und Pflege',
            'inhabitants',
            [
              [5000, 490],
              [15_000, 1180],
              [50_000, 3400],
            ],
            7900,
          ),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -75,
        validUntil: 290,
        conditions:
          'Wir übernehmen den Betrieb für unsere Gesellschafter und geben die Hälfte des Grundbetrags an die Weiterentwicklung ab.',
        components: [
          flat('Anschluss und Einweisung', 840, once),
          flat('Grundbetrag Weiterentwicklung', 6000, together),
          graduated(
            'Eingegangene Anträge',
            'faelle',
            [
              [5000, 0.32],
              [25_000, 0.2],
            ],
            0.12,
            { included: 500, minimum: 120 },
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Aktenablage Klassik',
    summary: 'Dokumentenablage früherer Jahre; Wartung endet, Auskunft und Datenauszug gibt es weiterhin.',
    description:
      'Die Wartung ist zum Frühjahr 2028 gekündigt. Alle Dokumente lassen sich samt Schlagworten ausgeben, auf Wunsch liefern wir sie in Teilen und prüfen die Zahl am Ende gemeinsam. Sicherheitslücken schließen wir bis zum letzten Tag.',
    field: 'it-foundations',
    capabilities: ['document-management'],
    operatingModels: ['ownDataCentre'],
    interfaces: claimed('CSV-Export', 'TIFF'),
    versions: [
      { name: '5.5', released: -2900, supportUntil: -700 },
      { name: '5.6', released: -1700, supportUntil: 485 },
    ],
    status: 'discontinued',
  },
]
