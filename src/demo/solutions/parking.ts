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

export const parkingSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Parkausweis Mittelau',
    summary:
      'Bewohnerinnen und Bewohner beantragen, bezahlen und verlängern ihren Parkausweis selbst; das Amt sieht nur noch die strittigen Fälle.',
    description:
      'Der Antrag gleicht Name und Anschrift mit dem Melderegister ab und erteilt den Ausweis sofort, wenn Zone und Fahrzeug passen. Sechs Wochen vor Ablauf geht eine Erinnerung hinaus, die Verlängerung ist dann eine Sache von zwei Klicks. Gebühren lassen sich nach Fahrzeuglänge staffeln. Der blaue und der orange Parkausweis für Menschen mit Behinderung laufen im selben Vorgang mit.',
    field: 'traffic-mobility',
    capabilities: [
      'resident-parking-permits',
      'special-parking-permits',
      'online-payment',
      'user-accounts',
      'accessibility',
    ],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [
      tested('XMeld', 'Sperberau', -140),
      tested('OIDC', 'Kommunales Rechenzentrum Mittelau', -95),
      ...claimed('FIT-Connect', 'CSV-Export', 'E-Mail'),
    ],
    versions: [
      { name: '3.1', released: -620, supportUntil: -40 },
      { name: '3.4', released: -260, supportUntil: 280 },
      { name: '4.0', released: -45 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Muster der Auftragsverarbeitung für angeschlossene Gemeinden',
        issuer: 'Kommunales Rechenzentrum Mittelau',
        issued: -250,
        visibility: 'public',
      },
      {
        kind: 'securityCertificate',
        title: 'Rechenzentrum Standort Quellstadt, Betrieb der Fachverfahren',
        scheme: 'ISO 27001 auf der Basis von IT-Grundschutz',
        schemeVersion: '2022',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        operatingModel: 'providerDataCentre',
        issued: -720,
        validUntil: 375,
        visibility: 'public',
      },
      {
        kind: 'accessibilityReport',
        title: 'Antragsstrecke mit Vorleseprogramm und Tastatur geprüft',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '3.4',
        issued: -210,
        validUntil: 155,
        visibility: 'public',
      },
      {
        kind: 'testCampaign',
        title: 'Probelauf mit 120 Haushalten der Altstadtzone',
        issuer: 'Stadt Sperberau, Ordnungsamt',
        version: '4.0',
        operatingModel: 'verwaltungscloud',
        issued: -30,
        visibility: 'publicBodies',
        enteredBy: 'Sperberau',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -150,
        validUntil: 394,
        conditions:
          'Für Gemeinden, die Gesellschafterinnen sind. Kündigung mit sechs Monaten Frist zum Jahresende; der Zahlungsdienst wird gesondert abgerechnet.',
        components: [
          flat('Einrichtung', 6500, onceTogether),
          flat('Anschluss und Einweisung', 900, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [5000, 780],
              [15_000, 1450],
              [40_000, 2900],
            ],
            5200,
          ),
          graduated(
            'Ausgestellte Ausweise',
            'faelle',
            [
              [500, 0.9],
              [3000, 0.6],
            ],
            0.4,
            { included: 100 },
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Anwohnerzone',
    summary: 'Parkausweise und Kontrolle auf der Straße aus einem Programm, auch im eigenen Rechenzentrum.',
    description:
      'Die Ausweise hängen am Kennzeichen, aufs Armaturenbrett muss nichts mehr gelegt werden. Wer kontrolliert, fragt das Kennzeichen am Telefon ab und sieht Zone und Gültigkeit. Kennzeichenwechsel und Besucherausweise erledigen die Leute selbst. Das Melderegister wird einmal in der Nacht abgeglichen, nicht während des Antrags.',
    field: 'traffic-mobility',
    capabilities: ['resident-parking-permits', 'online-payment', 'parking-fines'],
    operatingModels: ['ownDataCentre', 'providerDataCentre'],
    interfaces: [tested('CSV-Export', 'Habichtswerder', -310), ...claimed('XMeld', 'SAML', 'E-Mail')],
    versions: [
      { name: '7', released: -900, supportUntil: 60 },
      { name: '8', released: -130, supportUntil: 960 },
    ],
    evidence: [
      {
        kind: 'penetrationTest',
        title: 'Prüfung der Antragsseiten und der Abfrage am Telefon',
        issuer: 'Sicherheitswerkstatt Elbhang',
        version: '8',
        issued: -100,
        validUntil: 265,
        visibility: 'publicBodies',
      },
      {
        kind: 'accessibilityReport',
        title: 'Selbstauskunft zur Barrierefreiheit',
        scheme: 'BITV 2.0',
        issuer: 'Fachwerk Software GmbH',
        version: '7',
        issued: -880,
        validUntil: -150,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Fachwerk Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -60,
        validUntil: 120,
        conditions:
          'Listenpreis, gilt bis zum Zuschlag einer Ausschreibung. Laufzeit vier Jahre; die Anbindung des Melderegisters ist enthalten, ein eigener Server nicht.',
        components: [
          flat('Einrichtung und Schulung', 3800, once),
          volume(
            'Pflege',
            'inhabitants',
            [
              [10_000, 0.19],
              [50_000, 0.14],
            ],
            0.11,
            { minimum: 650, mayRoundUp: true },
          ),
        ],
      },
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -200,
        validUntil: 530,
        conditions:
          'Abruf aus dem Rahmenvertrag des Zweckverbands, ohne eigene Ausschreibung. Der Preis je Einwohner sinkt für alle, sobald weitere Gemeinden abrufen.',
        components: [
          flat('Abruf und Einweisung', 1900, once),
          volume(
            'Pflege',
            'inhabitants',
            [
              [25_000, 0.17],
              [100_000, 0.12],
            ],
            0.09,
            together,
          ),
          percentage('Betrieb im Rechenzentrum', 35, 'Pflege', together),
          flat('Zuschlag für Nichtmitglieder', 240, { audience: ['Nichtmitglied'] }),
        ],
      },
    ],
  },
  {
    keeper: 'Habichtswerder',
    name: 'Laternenplatz',
    summary: 'Freie Software für den Bewohnerparkausweis, von einer Stadt für ihre eigenen vier Zonen geschrieben.',
    description:
      'Entstanden, weil zum Jahreswechsel die Schlange bis auf den Markt stand. Antrag, Verlängerung und Kennzeichenwechsel gehen über das Internet, bezahlt wird per Überweisung oder Lastschrift. Wer die Zonen einmal gezeichnet hat, muss fast nichts mehr einstellen. Einen Abgleich mit dem Melderegister gibt es noch nicht, die Anschrift wird anhand des Ausweises geprüft.',
    field: 'traffic-mobility',
    capabilities: ['resident-parking-permits'],
    licence: 'EUPL-1.2',
    sourceCode: 'https://quellen.habichtswerder.example/laternenplatz',
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('OIDC', 'Habichtswerder', -75), ...claimed('CSV-Export', 'E-Mail')],
    versions: [
      { name: '1.2', released: -330, supportUntil: -15 },
      { name: '1.3', released: -80 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Datenschutz-Folgenabschätzung zur Zonenverwaltung',
        issuer: 'Stadt Habichtswerder, behördlicher Datenschutz',
        issued: -190,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'efa',
        mark: 'ceiling',
        validFrom: -90,
        validUntil: 275,
        conditions:
          'Höchstpreis; abgerechnet wird nach Aufwand. Die gemeinsame Weiterentwicklung teilen sich alle, die mitmachen, und entscheiden einmal im Quartal, was als Nächstes kommt.',
        components: [
          flat('Einrichtung', 7500, onceTogether),
          flat('Förderung des Landes für den gemeinsamen Start', -4000, onceTogether),
          flat('Gemeinsame Weiterentwicklung', 5400, together),
          flat('Betrieb im Rechenzentrum', 540),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'ownOperation',
        mark: 'list',
        validFrom: -30,
        conditions: 'Sie betreiben selbst, wir helfen bei Einbau und neuen Fassungen. Monatlich kündbar.',
        components: [flat('Einbau und Einweisung', 1200, once), flat('Hilfe bei neuen Fassungen', 960)],
      },
    ],
  },
]
