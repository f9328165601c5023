import { claimed, classes, flat, graduated, once, onceTogether, tested, together } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const budgetAndContractSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Quellstadt',
    name: 'Haushaltslupe',
    summary: 'Der Haushalt zum Aufklappen: vom Gesamtbetrag bis zum einzelnen Produkt, frei verwendbar.',
    description:
      'Die Kämmerei lädt einmal im Jahr die Auszüge aus der Finanzsoftware hoch, den Rest macht das Programm. Jede Zahl lässt sich öffnen, mit dem Vorjahr vergleichen und herunterladen. Begriffe werden am Rand erklärt, denn sechshundert Seiten liest niemand.',
    field: 'finance-taxes',
    capabilities: ['budget-planning', 'data-analysis'],
    licence: 'MIT',
    sourceCode: 'https://offen.quellstadt.example/haushaltslupe',
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [tested('CSV-Export', 'Quellstadt', -240), ...claimed('DCAT-AP.de', 'OData')],
    versions: [{ name: '2.0', released: -245 }],
  },
  {
    keeper: 'Pflugschar Datentechnik AG',
    name: 'Fristenbuch',
    summary: 'Verträge und Förderbescheide mit allen Fristen an einem Ort; erinnert werden immer zwei Personen.',
    description:
      'Kündigungen, Abrufe, Zwischenberichte und Verwendungsnachweise stehen in einem Kalender. Beim Anlegen schlägt das Programm Fristen aus dem hochgeladenen Bescheid vor, übernommen werden sie erst nach einem Blick darauf. Zuschüsse, die die Kommune selbst vergibt, lassen sich mit demselben Ablauf führen.',
    field: 'it-foundations',
    capabilities: ['contract-management', 'funding-received', 'grants-given'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('iCalendar', 'Sperberau', -83), ...claimed('CMIS', 'SAML', 'CSV-Export')],
    versions: [
      { name: '1.8', released: -470, supportUntil: -60 },
      { name: '2.1', released: -115, supportUntil: 615 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Verarbeitung von Vertragsdaten',
        issuer: 'Pflugschar Datentechnik AG',
        issued: -115,
        visibility: 'public',
      },
      {
        kind: 'penetrationTest',
        title: 'Rechte zwischen Ämtern, Versuch des Umgehens',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        version: '2.1',
        issued: -80,
        validUntil: 290,
        visibility: 'ownOrganisation',
      },
    ],
    offers: [
      {
        provider: 'Pflugschar Datentechnik AG',
        route: 'tender',
        mark: 'list',
        validFrom: -115,
        validUntil: 250,
        conditions:
          'Lesende Zugänge kosten nichts. Altlisten aus der Tabellenkalkulation übernehmen wir einmal kostenlos.',
        components: [
          flat('Einrichtung', 690, once),
          graduated(
            'Pflege',
            'arbeitsplaetze',
            [
              [10, 44],
              [40, 36],
            ],
            27,
            { minimum: 220, maximum: 3600 },
          ),
        ],
      },
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -60,
        validUntil: 670,
        conditions: 'Ein Mandant für alle, jede Gemeinde sieht nur ihr eigenes Buch.',
        components: [
          flat('Einrichtung für den Verband', 2900, onceTogether),
          graduated(
            'Verträge und Bescheide',
            'faelle',
            [
              [1000, 1.9],
              [5000, 1.2],
            ],
            0.8,
            { ...together, minimum: 900 },
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Rathausbetrieb eG',
    name: 'Vergabestube',
    summary:
      'Gemeinsame Vergabestelle mit Plattform: von der Schätzung bis zur Statistik, für Gemeinden ohne eigene Fachkraft.',
    description:
      'Die Plattform führt durch Verfahrensart, Bekanntmachung, Fragen der Bieter, Öffnung und Wertung. Wer möchte, gibt den ganzen Vorgang an unsere beiden Vergabejuristinnen ab und entscheidet nur noch. Ein Muster für die öffentlich-rechtliche Vereinbarung der Nachbarn liegt vor, ebenso eine Einordnung der eigenen Leistungen nach § 2b UStG.',
    maker: 'Kopfweide Software GmbH',
    field: 'finance-taxes',
    capabilities: ['procurement', 'vat-compliance'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('eForms-DE', 'Holunderbach', -37), ...claimed('XVergabe', 'GAEB', 'OSCI')],
    versions: [
      { name: '4.3', released: -200, supportUntil: 165 },
      { name: '4.4', released: -18 },
    ],
    evidence: [
      {
        kind: 'admissionList',
        title: 'Gelistet als Vermittlungsdienst für Bekanntmachungen',
        scheme: 'eForms-DE',
        schemeVersion: '1.2',
        issuer: 'Land Mittelau, Vergabewesen',
        issued: -195,
        validUntil: 35,
        visibility: 'public',
      },
      {
        kind: 'securityCertificate',
        title: 'Verschlüsselung und Öffnung der Angebote',
        scheme: 'ISO/IEC 27001',
        schemeVersion: '2022',
        issuer: 'Lindwurm Zertifizierung',
        operatingModel: 'providerDataCentre',
        issued: -150,
        validUntil: 945,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Rathausbetrieb eG',
        route: 'inHouse',
        mark: 'list',
        validFrom: -90,
        validUntil: 275,
        conditions:
          'Mitgliedschaft in der Genossenschaft vorausgesetzt, ein Anteil kostet 500 Euro und wird beim Austritt zurückgezahlt.',
        components: [
          flat('Einrichtung je Stelle', 1300, once),
          classes(
            'Plattform je Gemeinde',
            'joiners',
            [
              [1, 3900],
              [4, 2300],
              [9, 1650],
            ],
            1250,
          ),
          graduated('Begleitetes Verfahren', 'faelle', [[20, 45]], 32, { included: 2 }),
        ],
      },
    ],
  },
]
