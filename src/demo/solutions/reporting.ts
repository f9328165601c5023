import { claimed, classes, flat, graduated, once, onceTogether, percentage, tested, together } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const reportingSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Kummerkasten Mittelau',
    summary: 'Anliegen aus allen Eingängen in einem Vorgang: Karte, Foto, Zuständigkeit, Antwort und Statistik.',
    description:
      'Ob Telefon, Formular oder fremde App: jeder Hinweis wird ein Vorgang mit Lage und Bild. Kategorie und Ort bestimmen, welches Amt ihn bekommt, und doppelte Hinweise werden zusammengelegt. Wer gemeldet hat, bekommt Bescheid, sobald sich etwas tut. Ortsbeiräte sehen eine Übersicht ihres Bezirks ohne Namen.',
    field: 'citizen-services',
    capabilities: ['issue-reporting', 'data-exchange', 'data-analysis', 'phone-service'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('Open311', 'Eibenstadt', -52), ...claimed('OIDC', 'WFS', 'CSV-Export', 'E-Mail')],
    versions: [
      { name: '9.2', released: -300, supportUntil: 65 },
      { name: '10.0', released: -20 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Vereinbarung zur Verarbeitung von Bürgeranliegen',
        issuer: 'Kommunales Rechenzentrum Mittelau',
        issued: -295,
        validUntil: 435,
        visibility: 'public',
      },
      {
        kind: 'testCampaign',
        title: 'Erkennung doppelter Hinweise mit 18.000 Altfällen',
        issuer: 'Stadt Eibenstadt, Organisationsamt',
        version: '10.0',
        issued: -12,
        visibility: 'publicBodies',
        enteredBy: 'Eibenstadt',
      },
      {
        kind: 'securityCertificate',
        title: 'Betrieb in der Verwaltungscloud',
        scheme: 'C5',
        schemeVersion: '2020',
        issuer: 'Lindwurm Zertifizierung',
        operatingModel: 'verwaltungscloud',
        issued: -310,
        validUntil: 55,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -300,
        validUntil: 30,
        conditions: 'Gesellschafter zahlen nach Größenklasse, die Zahl der Meldungen spielt keine Rolle.',
        components: [
          flat('Einrichtung', 9800, onceTogether),
          flat('Anschluss mit Zuständigkeitsplan', 1400, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [5000, 690],
              [20_000, 1900],
              [50_000, 4300],
              [150_000, 9800],
            ],
            16_500,
          ),
          flat('Arbeitskreis Anliegen, Umlage', 350),
        ],
      },
    ],
  },
  {
    keeper: 'Steinkauzen',
    name: 'Schlaglochpost',
    summary: 'Quelloffener Mängelmelder ohne Anmeldung: Punkt auf der Karte, Foto, absenden, fertig.',
    description:
      'Geschrieben von zwei Kolleginnen der Stadt und einem Ehrenamtlichen. Die Meldung geht als E-Mail an das Postfach, das zur Kategorie gehört; ein kleines Brett zeigt, was offen und was erledigt ist. Mehr kann es absichtlich nicht, dafür braucht es auch keine Betreuung.',
    field: 'citizen-services',
    capabilities: ['issue-reporting'],
    licence: 'AGPL-3.0-or-later',
    sourceCode: 'https://code.steinkauzen.example/schlaglochpost',
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [tested('E-Mail', 'Steinkauzen', -150), ...claimed('GeoJSON', 'RSS')],
    versions: [
      { name: '0.9', released: -500, supportUntil: -160 },
      { name: '1.0', released: -155 },
    ],
    evidence: [
      {
        kind: 'accessibilityReport',
        title: 'Meldung ohne Karte möglich, geprüft von der Selbsthilfe vor Ort',
        issuer: 'Beirat für Inklusion Steinkauzen',
        version: '1.0',
        issued: -110,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'list',
        validFrom: -100,
        conditions:
          'Für die Internetseite der Gemeinde fertig eingebaut. Monatlich kündbar, Daten bekommen Sie jederzeit heraus.',
        components: [
          flat('Einbau auf der Internetseite', 390, once),
          graduated(
            'Betrieb und Pflege',
            'inhabitants',
            [
              [5000, 0.07],
              [50_000, 0.03],
            ],
            0.01,
            { minimum: 180, maximum: 2400 },
          ),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'list',
        validFrom: -45,
        validUntil: 320,
        conditions: 'Eine gemeinsame Anwendung für alle, jede Gemeinde mit eigenem Namen und eigenen Kategorien.',
        components: [
          flat('Gemeinsame Einrichtung', 1800, onceTogether),
          flat('Betrieb', 1500, together),
          flat('Kategorien und Postfächer je Gemeinde', 120),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Hinweiswerk',
    summary: 'Vom Hinweis zum Auftrag: was gemeldet wird, landet beim Bauhof und kommt mit Bild als erledigt zurück.',
    description:
      'Die Meldung wird im selben Programm zum Auftrag, mit Kolonne, Zeit und Material. Auch wilder Müll und defekte Laternen lassen sich so abarbeiten. Eine App für die Bürgerschaft gehört dazu, ebenso eine für die Fahrzeuge. Betrieben wird in der Wolke des Herstellers oder in einem öffentlichen Rechenzentrum.',
    field: 'citizen-services',
    capabilities: ['issue-reporting', 'works-depot', 'illegal-dumping', 'street-lighting'],
    operatingModels: ['providerDataCentre', 'publicCloud'],
    interfaces: [...claimed('Open311', 'OData', 'SAML'), tested('CSV-Export', 'Kiebitzau', -200)],
    versions: [
      { name: '4', released: -410, supportUntil: 320 },
      { name: '5', released: -38, supportUntil: 1050 },
    ],
    evidence: [
      {
        kind: 'securityCertificate',
        title: 'Wolkenbetrieb Hinweiswerk',
        scheme: 'C5',
        schemeVersion: '2020',
        issuer: 'Lindwurm Zertifizierung',
        operatingModel: 'publicCloud',
        issued: -290,
        validUntil: 440,
        visibility: 'public',
        revoked: true,
      },
      {
        kind: 'penetrationTest',
        title: 'Bericht über App und Programmierschnittstelle',
        issuer: 'Sicherheitswerkstatt Elbhang',
        version: '5',
        issued: -25,
        validUntil: 340,
        visibility: 'signedIn',
      },
    ],
    offers: [
      {
        provider: 'Fachwerk Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -85,
        validUntil: 95,
        conditions:
          'Vertrag über zwei Jahre, Verlängerung um je ein Jahr. Die ersten beiden Jahre sind vergünstigt, danach gilt der volle Preis.',
        components: [
          flat('Einrichtung', 2200, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [3000, 540],
              [10_000, 1150],
              [40_000, 3400],
            ],
            8800,
            { yearFactors: [0.6, 0.8, 1] },
          ),
          graduated('Zugänge für Kolonnen', 'fahrzeuge', [[10, 84]], 66, { included: 1 }),
          percentage('Verlängerte Servicezeit bis 20 Uhr', 12, 'Pflege und Betrieb'),
        ],
      },
    ],
  },
]
