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

export const permitSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Bauvorgang Mittelau',
    summary: 'Bauanträge vom Eingang bis zur Zustellung des Bescheids, mit Beteiligung aller Stellen am selben Plan.',
    description:
      'Anträge kommen aus dem Bauportal des Landes, die Vollständigkeit wird nach Liste geprüft und fehlende Unterlagen werden elektronisch nachgefordert. Fachämter, Feuerwehr und Prüfstatik messen und kommentieren gleichzeitig am selben Plan. Der Bescheid wird gesiegelt und ins Postfach der Bauherrschaft zugestellt. Alles liegt von Anfang an in der elektronischen Akte.',
    maker: 'Kopfweide Software GmbH',
    field: 'building-planning',
    capabilities: ['building-permits', 'electronic-signature', 'output-mail'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [
      tested('XBau', 'Land Mittelau', -180),
      tested('FIT-Connect', 'Kommunales Rechenzentrum Mittelau', -72),
      ...claimed('XDomea', 'WMS', 'OIDC'),
    ],
    versions: [
      { name: '2025.4', released: -400, supportUntil: 85 },
      { name: '2026.3', released: -90, supportUntil: 640 },
    ],
    requires: ['Aktenschrank Mittelau'],
    conflicts: ['Richtfest'],
    evidence: [
      {
        kind: 'admissionList',
        title: 'An das Bauportal des Landes angeschlossene Verfahren',
        issuer: 'Land Mittelau, oberste Bauaufsicht',
        version: '2026.3',
        issued: -85,
        validUntil: 280,
        visibility: 'public',
      },
      {
        kind: 'securityCertificate',
        title: 'Betrieb der Bauverfahren',
        scheme: 'ISO 27001 auf der Basis von IT-Grundschutz',
        schemeVersion: '2022',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        operatingModel: 'providerDataCentre',
        issued: -900,
        validUntil: 195,
        visibility: 'public',
      },
      {
        kind: 'testCampaign',
        title: 'Beteiligung der Fachämter an vierzig echten Altfällen',
        issuer: 'Stadt Krähenmoor, Bauaufsicht',
        version: '2026.3',
        issued: -50,
        visibility: 'publicBodies',
        enteredBy: 'Krähenmoor',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'ceiling',
        validFrom: -85,
        validUntil: 645,
        conditions:
          'Höchstpreis für untere Bauaufsichten unter unseren Gesellschaftern. Die Übernahme alter Vorgänge wird nach Tagen abgerechnet, höchstens jedoch zum genannten Betrag. Schulung aller Sachbearbeitenden vor dem Start ist Pflicht.',
        components: [
          flat('Einrichtung', 24_000, onceTogether),
          flat('Übernahme alter Vorgänge', 6500, once),
          graduated(
            'Schulung',
            'arbeitsplaetze',
            [
              [10, 310],
              [30, 240],
            ],
            190,
            once,
          ),
          volume(
            'Pflege',
            'arbeitsplaetze',
            [
              [10, 1150],
              [30, 920],
            ],
            760,
            { ...together, minimum: 9800 },
          ),
          percentage('Betrieb im Rechenzentrum', 28, 'Pflege', together),
          graduated('Gesiegelte Bescheide', 'faelle', [[1000, 0.75]], 0.5, { included: 200 }),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Richtfest',
    summary:
      'Bauaufsicht im eigenen Haus: Anträge, alte Akten und Baulasten in einem Programm, ohne weitere Voraussetzungen.',
    description:
      'Richtfest bringt seine Akte selbst mit und läuft auf einem Server im Rathauskeller ebenso wie beim Rechenzentrum. Eingescannte Altakten und Baulastenblätter hängen am Flurstück und werden bei jedem neuen Antrag gezeigt. Anträge aus dem Bauportal werden übernommen. Der Bescheid wird gedruckt oder als Datei versandt, gesiegelt wird mit einem vorhandenen Dienst.',
    field: 'building-planning',
    capabilities: ['building-permits', 'building-files', 'encumbrances', 'output-mail'],
    operatingModels: ['ownDataCentre', 'providerDataCentre'],
    interfaces: [tested('XBau', 'Steinkauzen', -360), ...claimed('ALKIS', 'XDomea', 'CSV-Export')],
    versions: [
      { name: '12.1', released: -980, supportUntil: -200 },
      { name: '12.4', released: -420, supportUntil: 310 },
      { name: '13.0', released: -28, supportUntil: 1400 },
    ],
    evidence: [
      {
        kind: 'admissionList',
        title: 'Anschluss an das Bauportal, vorige Fassung',
        issuer: 'Land Mittelau, oberste Bauaufsicht',
        version: '12.4',
        issued: -410,
        validUntil: -10,
        visibility: 'public',
      },
      {
        kind: 'processorContract',
        title: 'Fernwartung und Auftragsverarbeitung',
        issuer: 'Fachwerk Software GmbH',
        issued: -420,
        visibility: 'public',
      },
      {
        kind: 'accessibilityReport',
        title: 'Arbeitsplatz der Sachbearbeitung',
        scheme: 'EN 301 549',
        schemeVersion: '3.2.1',
        issuer: 'Fachwerk Software GmbH',
        version: '13.0',
        issued: -20,
        visibility: 'ownOrganisation',
      },
    ],
    offers: [
      {
        provider: 'Fachwerk Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -28,
        validUntil: 152,
        conditions: 'Kauf der Lizenz, Pflege 18 % im Jahr. Hardware und Datenbank sind nicht enthalten.',
        components: [
          graduated(
            'Lizenz',
            'arbeitsplaetze',
            [
              [5, 2900],
              [20, 2200],
            ],
            1600,
            once,
          ),
          flat('Einrichtung und Schulung', 8500, once),
          graduated(
            'Pflege',
            'arbeitsplaetze',
            [
              [5, 522],
              [20, 396],
            ],
            288,
            { minimum: 3900 },
          ),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -190,
        validUntil: 175,
        conditions:
          'Miete einschließlich Betrieb, fünf Jahre fest. Für Nachbarn, die sich eine Bauaufsicht teilen, zählt die gemeinsame Zahl der Fälle.',
        components: [
          flat('Einrichtung je Bauaufsicht', 11_500, once),
          volume(
            'Miete nach Anträgen',
            'faelle',
            [
              [300, 42],
              [1000, 34],
            ],
            27,
            together,
          ),
          flat('Aktenspeicher', 1450, { yearFactors: [1, 1.03, 1.06, 1.09] }),
        ],
      },
    ],
  },
  {
    keeper: 'Krähenmoor',
    name: 'Bauantragsbogen',
    summary:
      'Offene Antragsstrecke für Bauanträge mit Vollständigkeitsprüfung; bearbeitet wird im vorhandenen Verfahren.',
    description:
      'Der Bogen führt Bauherrschaft und Planungsbüro durch Antrag, Bauvorlagen und Genehmigungsfreistellung und sagt vorher, was fehlt. Nachgefordert wird im selben Bogen. Die Bearbeitung selbst bleibt, wo sie ist: übergeben wird eine Nachricht nach XBau samt Plänen. Mehrere Länder dürfen ihn ohne Entgelt übernehmen.',
    field: 'building-planning',
    capabilities: ['building-permits', 'online-applications'],
    licence: 'EUPL-1.2',
    sourceCode: 'https://quelltext.kraehenmoor.example/bauantragsbogen',
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'ownDataCentre'],
    interfaces: [tested('XBau', 'Krähenmoor', -34), tested('FIT-Connect', 'Land Mittelau', -40), ...claimed('OIDC')],
    versions: [{ name: '1.1', released: -120 }],
    evidence: [
      {
        kind: 'accessibilityReport',
        title: 'Antragsstrecke in einfacher Sprache',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '1.1',
        issued: -60,
        validUntil: 670,
        visibility: 'public',
      },
      {
        kind: 'impactAssessment',
        title: 'Schwellwertanalyse Bauantrag',
        issuer: 'Stadt Krähenmoor, Datenschutz',
        issued: -100,
        visibility: 'signedIn',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'efa',
        mark: 'ceiling',
        validFrom: -25,
        validUntil: 340,
        conditions:
          'Nachnutzung nach Einer für Alle. Das Land trägt die Weiterentwicklung in den ersten beiden Jahren zur Hälfte.',
        components: [
          flat('Anschluss des Bauverfahrens', 3600, once),
          flat('Betrieb der gemeinsamen Strecke', 12_000, {
            ...together,
            thirdParties: [
              { source: 'Land Mittelau, Verwaltungsvereinbarung Onlinedienste', percent: 50, lastYear: 2 },
            ],
          }),
          classes(
            'Anteil nach Größe',
            'inhabitants',
            [
              [20_000, 650],
              [100_000, 1800],
            ],
            3900,
          ),
        ],
      },
    ],
  },
]
