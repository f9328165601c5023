import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const meetingSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kopfweide Software GmbH',
    name: 'Tischvorlage',
    summary: 'Sitzungsunterlagen auf jedem gängigen Tablet, mit eigenen Notizen und auch ohne Netz im Saal.',
    description:
      'Unterlagen kommen aus dem vorhandenen Sitzungsdienst und werden verschlüsselt auf dem Gerät abgelegt. Notizen bleiben privat, auch gegenüber der Verwaltung. Nichtöffentliches verschwindet, wenn das Mandat endet oder ein Gerät verloren geht. Für Ratsmitglieder gibt es jeden zweiten Donnerstag eine Sprechstunde am Telefon.',
    field: 'council-public',
    capabilities: ['paperless-council', 'council-information'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'publicCloud', 'ownDataCentre'],
    interfaces: [tested('OParl', 'Ulmenborn', -77), ...claimed('OIDC', 'iCalendar')],
    versions: [
      { name: '8.2', released: -350, supportUntil: 15 },
      { name: '8.5', released: -40, supportUntil: 690 },
    ],
    evidence: [
      {
        kind: 'penetrationTest',
        title: 'Geräteverlust und fremde Zugriffe nachgestellt',
        issuer: 'Sicherheitswerkstatt Elbhang',
        version: '8.5',
        issued: -30,
        validUntil: 335,
        visibility: 'publicBodies',
      },
      {
        kind: 'accessibilityReport',
        title: 'Lesen und Notieren mit Vergrößerung und Sprachausgabe',
        scheme: 'EN 301 549',
        schemeVersion: '3.2.1',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '8.2',
        issued: -330,
        validUntil: 42,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Kopfweide Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -40,
        validUntil: 140,
        conditions: 'Tablets sind nicht enthalten. Bei einer Neuwahl werden Zugänge ohne Aufpreis getauscht.',
        components: [
          flat('Einrichtung und Einführungsabend', 1250, once),
          volume(
            'Zugänge',
            'mandatstraeger',
            [
              [15, 62],
              [40, 52],
            ],
            44,
            { minimum: 390, mayRoundUp: true },
          ),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'frameworkContract',
        mark: 'ceiling',
        validFrom: -130,
        validUntil: 235,
        conditions: 'Abruf bis zum genannten Höchstpreis, mit Verwaltung der Geräte auf Wunsch.',
        components: [
          flat('Einrichtung', 700, once),
          graduated('Zugänge aller Räte', 'mandatstraeger', [[200, 48]], 39, together),
          flat('Geräteverwaltung', 310),
        ],
      },
    ],
  },
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Ratsstube',
    summary: 'Sitzungsdienst von der ersten Vorlage bis zur Beschlusskontrolle, mit Bürgerseite und Bekanntmachungen.',
    description:
      'Vorlagen werden im Haus mitgezeichnet, die Tagesordnung entsteht daraus, die Niederschrift ebenfalls. Jeder Beschluss behält einen Verantwortlichen und einen Termin, bis er erledigt ist. Öffentliches erscheint barrierefrei und als offene Daten nach OParl, Bekanntmachungen unveränderbar mit Datum. Sitzungsgelder rechnen sich aus den Anwesenheiten. Altdaten übernehmen wir bis ins Jahr 2000 zurück.',
    maker: 'Wetterhahn Informatik GmbH',
    field: 'council-public',
    capabilities: [
      'council-information',
      'minutes-decisions',
      'data-analysis',
      'accessibility',
      'attendance-fees',
      'local-law',
    ],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('OParl', 'Sperberau', -29), ...claimed('SAML', 'CMIS', 'PDF/UA')],
    versions: [
      { name: '6.7', released: -540, supportUntil: 80 },
      { name: '7.0', released: -135, supportUntil: 960 },
    ],
    conflicts: ['Glockenschlag'],
    evidence: [
      {
        kind: 'accessibilityReport',
        title: 'Bürgerseite und erzeugte Niederschriften',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '7.0',
        issued: -120,
        validUntil: 610,
        visibility: 'public',
      },
      {
        kind: 'testCampaign',
        title: 'Übernahme von Sitzungen seit 2004',
        issuer: 'Stadt Kranichstetten, Hauptamt',
        version: '7.0',
        issued: -60,
        visibility: 'publicBodies',
        enteredBy: 'Kranichstetten',
      },
      {
        kind: 'processorContract',
        title: 'Sitzungsdienst im Auftrag',
        issuer: 'Kommunales Rechenzentrum Mittelau',
        issued: -500,
        validUntil: -12,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -135,
        validUntil: 230,
        conditions:
          'Die Übernahme von Altdaten ist im Preis begrenzt; darüber hinaus wird vorher ein Angebot gemacht. Schulung im Haus, höchstens zwölf Personen je Tag.',
        components: [
          flat('Einrichtung', 7200, onceTogether),
          graduated('Schulungstage', 'arbeitsplaetze', [[24, 95]], 70, { ...once, maximum: 9500 }),
          flat('Übernahme der Altdaten', 3800, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [3000, 620],
              [10_000, 1580],
              [30_000, 4300],
              [80_000, 9900],
            ],
            21_000,
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Quellenmark',
    name: 'Glockenschlag',
    summary: 'Quelloffener Sitzungsdienst, gemeinsam gepflegt von Städten, die ihre Beschlüsse offen zeigen wollen.',
    description:
      'Einladung, Vorlagen, Niederschrift und Tablet-Ansicht kommen aus einem Guss, ohne Zugang je Kopf zu zählen. Die Oberfläche ist schlicht, die Schnittstelle dafür vollständig. Ein Kreis aus vier Verwaltungen entscheidet über neue Fassungen; mitmachen darf, wer sie einsetzt.',
    field: 'council-public',
    capabilities: ['council-information', 'minutes-decisions', 'paperless-council'],
    licence: 'AGPL-3.0-or-later',
    sourceCode: 'https://code.quellenmark.example/glockenschlag',
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('OParl', 'Quellenmark', -400), tested('OIDC', 'Zeisigau', -104), ...claimed('CalDAV')],
    versions: [
      { name: '3.0 LTS', released: -480, supportUntil: 615 },
      { name: '3.2', released: -68, supportUntil: 115 },
    ],
    evidence: [
      {
        kind: 'penetrationTest',
        title: 'Prüfung des Quelltexts und einer laufenden Installation',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        version: '3.0 LTS',
        issued: -470,
        validUntil: -105,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'list',
        validFrom: -65,
        validUntil: 300,
        conditions:
          'Betrieb in einem öffentlichen Rechenzentrum. Ein Zehntel des Entgelts fließt in die Weiterentwicklung.',
        components: [
          flat('Einrichtung und ein Schulungstag', 1650, once),
          graduated(
            'Betrieb und Pflege',
            'inhabitants',
            [
              [10_000, 0.14],
              [50_000, 0.08],
            ],
            0.05,
            { minimum: 460 },
          ),
        ],
      },
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -22,
        validUntil: 343,
        conditions:
          'Eine Anwendung je Gemeinde, Aktualisierung am ersten Dienstag im Monat. Entwurf, noch nicht vom Vorstand beschlossen.',
        components: [
          flat('Einrichtung', 1400, once),
          flat('Betrieb', 1180),
          flat('Umlage Weiterentwicklung', 2500, together),
        ],
        status: 'draft',
      },
    ],
  },
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Saalschaltung',
    summary: 'Zuschaltung, namentliche Abstimmung aus der Ferne und Übertragung mit Untertiteln für Ausschüsse.',
    description:
      'Wir erproben gerade, ob eine Kamera und ein Tischmikrofon je Platz genügen. Abgestimmt wird auf dem Tablet, das Ergebnis steht namentlich in der Niederschrift. Untertitel entstehen im eigenen Rechenzentrum. Der Eintrag bleibt ein Entwurf, bis zwei Städte eine ganze Sitzung damit gehalten haben.',
    field: 'council-public',
    capabilities: ['hybrid-meetings', 'accessibility'],
    operatingModels: ['providerDataCentre'],
    interfaces: claimed('RTMP', 'WebVTT', 'OParl'),
    versions: [{ name: 'Erprobung', released: -15 }],
    requires: ['Ratsstube'],
    status: 'draft',
  },
]
