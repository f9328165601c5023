import { claimed, classes, flat, graduated, once, onceTogether, tested, together } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const planAndEstateSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Gemeinschaftsrechenzentrum Sieben Täler',
    name: 'Scanstube Sieben Täler',
    summary:
      'Gemeinsame Scanstelle für Tagespost und Bauaktenkeller, vom Karton bis zum Treffer nach Straße und Flurstück.',
    description:
      'Ein Fahrer holt Kartons und Post ab, gescannt wird nach TR-RESISCAN auch bis zum Format A0. Die Tagespost liegt um zehn Uhr im Vorgang. Bauakten werden nach Adresse, Flurstück und Jahr verschlagwortet; Berechtigte bekommen gegen Gebühr einen befristeten Zugang zu ihrer Akte. Das Papier vernichten oder lagern wir nach Absprache.',
    field: 'building-planning',
    capabilities: ['building-files', 'mailroom-scanning'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('XDomea', 'Biberlachen', -125), ...claimed('CMIS', 'PDF/A', 'SFTP')],
    versions: [{ name: 'Verfahren 2026', released: -320 }],
    evidence: [
      {
        kind: 'securityCertificate',
        title: 'Ersetzendes Scannen, Schutzbedarf hoch',
        scheme: 'TR-03138 (RESISCAN)',
        schemeVersion: '1.5',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        issued: -1080,
        validUntil: 15,
        visibility: 'public',
      },
      {
        kind: 'processorContract',
        title: 'Verfahrensdokumentation und Auftragsverarbeitung der Scanstelle',
        issuer: 'Gemeinschaftsrechenzentrum Sieben Täler',
        issued: -320,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'list',
        validFrom: -310,
        validUntil: 420,
        conditions:
          'Preise je Vorgang mit durchschnittlich vierzig Blatt. Lose Großpläne zählen einzeln; die Abholung ist im Umkreis von sechzig Kilometern enthalten.',
        components: [
          flat('Aufnahme und Probelauf', 1900, once),
          graduated(
            'Gescannte Vorgänge',
            'faelle',
            [
              [2000, 4.8],
              [10_000, 3.9],
            ],
            3.1,
            { ...once, minimum: 1500 },
          ),
          flat('Einsichtsportal und Ablage', 2650),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'tender',
        mark: 'ceiling',
        validFrom: -50,
        validUntil: -3,
        conditions:
          'Gemeinsame Ausschreibung eines Scandienstleisters im Herbst; die Bindefrist ist abgelaufen, ein neues Los ist in Vorbereitung.',
        components: [
          flat('Vergabeverfahren', 5400, onceTogether),
          graduated('Bauakte', 'faelle', [[8000, 4.2]], 3.6, { ...once, ...together }),
        ],
      },
    ],
  },
  {
    keeper: 'Rainstein Geoinformatik GmbH',
    name: 'Flurblatt',
    summary: 'Bauleitpläne nach XPlanung führen, im Geoportal zeigen und Stellungnahmen am Plan verorten.',
    description:
      'Gescannte Pläne werden gerade gezogen, georeferenziert und Schritt für Schritt nach XPlanung erfasst. Träger öffentlicher Belange setzen ihre Stellungnahme als Nadel auf den Plan, die Abwägungstabelle entsteht daraus als Textdatei. Das Geoportal des Kreises liest alles über offene Dienste mit. Für die Auslegung gibt es eine Seite, die auch auf dem Telefon lesbar ist.',
    field: 'building-planning',
    capabilities: ['land-use-plans', 'planning-consultation', 'geodata'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'ownDataCentre'],
    interfaces: [tested('XPlanung', 'Landkreis Auenberg', -205), ...claimed('WMS', 'WFS', 'ALKIS', 'INSPIRE')],
    versions: [
      { name: '3.8', released: -610, supportUntil: 120 },
      { name: '4.1', released: -165 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Prüfung der Pläne gegen den Validator des Landes',
        scheme: 'XPlanung',
        schemeVersion: '6.0',
        issuer: 'Landkreis Auenberg, Geodatenstelle',
        version: '4.1',
        issued: -140,
        validUntil: 225,
        visibility: 'public',
        enteredBy: 'Landkreis Auenberg',
      },
    ],
    offers: [
      {
        provider: 'Rainstein Geoinformatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -165,
        validUntil: 15,
        conditions: 'Erfassung der Pläne durch uns nach Stückzahl oder durch Sie nach einem Schulungstag.',
        components: [
          flat('Einrichtung', 2100, once),
          graduated(
            'Erfassung von Bestandsplänen',
            'faelle',
            [
              [10, 390],
              [50, 310],
            ],
            260,
            { ...once, maximum: 24_000 },
          ),
          classes(
            'Pflege',
            'inhabitants',
            [
              [10_000, 890],
              [50_000, 2300],
            ],
            6400,
          ),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -80,
        validUntil: 285,
        conditions: 'Der Kreis stellt das Geoportal, wir betreiben die Planverwaltung für alle Gemeinden darin.',
        components: [
          flat('Gemeinsame Einrichtung', 7400, {
            ...onceTogether,
            thirdParties: [{ source: 'Landkreis Auenberg, Geodatenstelle', percent: 30 }],
          }),
          graduated('Pflege', 'joiners', [[5, 940]], 720, together),
          flat('Speicher und Dienste', 180),
        ],
        audience: 'named',
        named: ['Dinkelbrück', 'Landkreis Auenberg', 'Weidenmünster', 'Rehwalde', 'Kornhagen'],
      },
    ],
  },
  {
    keeper: 'Pflugschar Datentechnik AG',
    name: 'Hausmeisterbuch',
    summary: 'Wartung, Prüffristen, Schlüssel und Störungen aller Gebäude, auf dem Tablet beim Rundgang erledigt.',
    description:
      'Für jede Anlage steht im Buch, wer sie wann prüfen muss; wird nichts quittiert, geht nach drei Tagen eine Mahnung an das Amt. Hausmeister haken ab, fotografieren und bestellen Handwerker aus dem Rahmenvertrag. Mieten und Pachten kleiner Objekte lassen sich mitführen.',
    field: 'building-planning',
    capabilities: ['facility-management', 'property-management'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud'],
    interfaces: [tested('CSV-Export', 'Finkenwörde', -92), ...claimed('IFC', 'OData', 'E-Mail')],
    versions: [
      { name: '6', released: -540, supportUntil: 190 },
      { name: '7', released: -60 },
    ],
    evidence: [
      {
        kind: 'penetrationTest',
        title: 'Anwendung auf Tablets fremder Hersteller',
        issuer: 'Sicherheitswerkstatt Elbhang',
        version: '7',
        issued: -42,
        validUntil: 323,
        visibility: 'signedIn',
      },
    ],
  },
]
