import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const counterSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Wartebank',
    summary: 'Termine buchen, verschieben und absagen ohne Anruf, und wer wartet, wird der Reihe nach aufgerufen.',
    description:
      'Jedes Amt legt fest, welche Anliegen wie lange dauern und was mitzubringen ist; der Hinweis erscheint in fünf Sprachen. Am Vortag kommt eine Erinnerung, mit einem Klick ist der Platz wieder frei. Die Anzeige im Wartebereich ruft Menschen mit und ohne Termin gerecht auf. Nach jedem Monat gibt es eine Auswertung der Wartezeiten.',
    field: 'citizen-services',
    capabilities: ['appointments', 'visitor-queue', 'accessibility'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [
      tested('CalDAV', 'Krähenmoor', -66),
      tested('E-Mail', 'Biberlachen', -88),
      ...claimed('OIDC', 'CSV-Export'),
    ],
    versions: [
      { name: '3.0', released: -700, supportUntil: -70 },
      { name: '3.3', released: -190, supportUntil: 400 },
    ],
    evidence: [
      {
        kind: 'accessibilityReport',
        title: 'Buchung und Wartebereich, auch für gehörlose Menschen',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '3.3',
        issued: -170,
        validUntil: 560,
        visibility: 'public',
      },
      {
        kind: 'processorContract',
        title: 'Auftragsverarbeitung Terminvergabe',
        issuer: 'Zweckverband IT Auenküste',
        issued: -640,
        validUntil: 88,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -330,
        validUntil: 400,
        conditions:
          'Anzeigen und Nummerndrucker kaufen Sie selbst oder mieten sie bei uns mit. SMS werden nach Verbrauch berechnet.',
        components: [
          flat('Einrichtung beim Zweckverband', 4600, onceTogether),
          flat('Einführung im Amt', 750, once),
          volume(
            'Pflege und Betrieb',
            'arbeitsplaetze',
            [
              [5, 190],
              [20, 165],
            ],
            130,
            { minimum: 380, mayRoundUp: true },
          ),
          graduated('SMS', 'faelle', [[20_000, 0.02]], 0.01, { included: 5000 }),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -95,
        validUntil: 270,
        conditions: 'Nur Terminvergabe, ohne Aufrufanlage. Einrichtung an einem Vormittag per Bildschirm.',
        components: [
          flat('Einrichtung aus der Ferne', 290, once),
          flat('Pflege und Betrieb', 640),
          flat('Nachlass für Gründungsmitglieder', -150, { audience: ['Gründungsmitglied'] }),
        ],
      },
    ],
  },
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Urkundenschalter',
    summary: 'Geburts-, Ehe- und Sterbeurkunden online bestellen und bezahlen; das Standesamt druckt nur noch.',
    description:
      'Die Bestellung läuft in das Fachverfahren des Standesamts, ohne dass jemand Namen und Daten abschreibt. Mit dem Online-Ausweis entfällt die Rückfrage, ob die Person berechtigt ist. Trautermine und Trauorte lassen sich gleich mit anzeigen und vormerken.',
    field: 'citizen-services',
    capabilities: ['civil-registry', 'marriages', 'online-payment', 'user-accounts'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('XPersonenstand', 'Sperberau', -130), ...claimed('FIT-Connect', 'OIDC')],
    versions: [{ name: '2.5', released: -225, supportUntil: 505 }],
    requires: ['Formularwerkstatt'],
    evidence: [
      {
        kind: 'admissionList',
        title: 'Freigegeben zum Anschluss an das Personenstandsregister',
        issuer: 'Land Mittelau, Fachaufsicht Standesämter',
        version: '2.5',
        issued: -215,
        validUntil: 515,
        visibility: 'publicBodies',
      },
      {
        kind: 'penetrationTest',
        title: 'Bestellstrecke und Bezahlung',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        issued: -340,
        validUntil: 25,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -215,
        validUntil: 150,
        conditions: 'Setzt die Formularwerkstatt voraus. Den Anteil des Zahlungsdienstes von 0,9 % trägt die Gemeinde.',
        components: [
          flat('Anschluss des Standesamts', 1650, once),
          classes(
            'Pflege',
            'inhabitants',
            [
              [10_000, 420],
              [50_000, 980],
            ],
            1900,
          ),
          graduated('Bestellungen', 'faelle', [[2000, 0.55]], 0.35, { included: 150 }),
        ],
      },
    ],
  },
  {
    keeper: 'Wetterhahn Informatik GmbH',
    name: 'Nachtfach',
    summary:
      'Ausweise, Pässe und Bescheide rund um die Uhr aus dem Schließfach holen, Lichtbilder im selben Gerät aufnehmen.',
    description:
      'Die Station steht im Vorraum und gibt Dokumente gegen Einmalcode und Prüfung des alten Ausweises aus. Jede Ausgabe wird so protokolliert, wie es das Passgesetz verlangt. Ein zweites Modul nimmt biometrische Lichtbilder und Unterschriften auf. Gewartet wird vierteljährlich, auf Wunsch zusammen mit den Geräten der Nachbarn.',
    field: 'citizen-services',
    capabilities: ['pickup-terminals', 'digital-photos', 'id-documents'],
    operatingModels: ['ownDataCentre', 'providerDataCentre'],
    interfaces: [tested('XhD', 'Otterlingen', -15), ...claimed('XInneres', 'SFTP')],
    versions: [
      { name: 'Reihe B', released: -830, supportUntil: 265 },
      { name: 'Reihe C', released: -105, supportUntil: 1720 },
    ],
    evidence: [
      {
        kind: 'admissionList',
        title: 'Aufgeführt als zulässiges Aufnahmegerät für Lichtbilder',
        scheme: 'TR-03121',
        schemeVersion: '5.2',
        issuer: 'Kennstelle für Ausweistechnik Mittelau',
        version: 'Reihe C',
        issued: -100,
        validUntil: 630,
        visibility: 'public',
      },
      {
        kind: 'admissionList',
        title: 'Aufnahmegerät der vorigen Reihe',
        scheme: 'TR-03121',
        schemeVersion: '4.0',
        issuer: 'Kennstelle für Ausweistechnik Mittelau',
        version: 'Reihe B',
        issued: -820,
        validUntil: -45,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Wetterhahn Informatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -100,
        validUntil: 80,
        conditions:
          'Lieferzeit zehn Wochen. Der Aufstellort braucht Strom, Netz und eine Wand, die 280 Kilogramm trägt.',
        components: [
          flat('Aufstellung und Einweisung', 1800, once),
          graduated('Station', 'standorte', [[1, 19_500]], 17_800, once),
          graduated('Wartung', 'standorte', [[1, 2350]], 2100),
        ],
      },
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -60,
        validUntil: 305,
        conditions:
          'Miete statt Kauf, Mindestdauer fünf Jahre. Gemeinsame Wartung, wenn mindestens drei Geräte in einer Tagesrunde liegen.',
        components: [
          flat('Aufstellung', 1250, once),
          volume('Miete mit Wartung', 'standorte', [[3, 5900]], 5200, together),
        ],
      },
    ],
  },
]
