import { claimed, classes, flat, graduated, once, onceTogether, tested, together } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const safetyAndTradeSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Wetterhahn Informatik GmbH',
    name: 'Gerätehaus',
    summary: 'Mitglieder, Lehrgänge, Atemschutz, Geräteprüfung und Einsätze der Feuerwehr bis zum Kostenbescheid.',
    description:
      'Den Einsatzbericht schreibt die Führungskraft am selben Abend auf dem Tablet. Kostenpflichtige Einsätze werden nach der Satzung berechnet und als Bescheid vorgeschlagen, eine Kalkulation der Sätze liefert das Programm mit. Gerätewarte sehen Fristen rot, gelb und grün. Gesundheitsdaten sehen nur die, die sie sehen müssen.',
    field: 'public-order',
    capabilities: ['fire-brigade', 'fire-prevention', 'fees-contributions'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud'],
    interfaces: [tested('CSV-Export', 'Zeisigau', -19), ...claimed('OIDC', 'iCalendar', 'E-Mail')],
    versions: [
      { name: '2025', released: -460, supportUntil: 5 },
      { name: '2026', released: -110, supportUntil: 620 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Gesundheitsdaten der Atemschutztauglichkeit',
        issuer: 'Stadt Kranichstetten, Datenschutz',
        version: '2026',
        issued: -70,
        visibility: 'publicBodies',
        enteredBy: 'Kranichstetten',
      },
      {
        kind: 'processorContract',
        title: 'Auftragsverarbeitung für Ortswehren',
        issuer: 'Wetterhahn Informatik GmbH',
        issued: -450,
        validUntil: 28,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Wetterhahn Informatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -110,
        validUntil: 70,
        conditions: 'Jede Ortswehr zählt als ein Standort, die Zahl der Ehrenamtlichen ist unbegrenzt.',
        components: [
          flat('Einrichtung und Übernahme von Listen', 980, once),
          graduated(
            'Pflege je Ortswehr',
            'standorte',
            [
              [1, 420],
              [8, 260],
            ],
            190,
          ),
          flat('Abrechnung von Einsätzen', 380),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -15,
        validUntil: 350,
        conditions: 'Betrieb bei uns, Beratung durch eine Kollegin, die selbst Gruppenführerin ist.',
        components: [
          flat('Bereitstellung für alle', 3800, onceTogether),
          flat('Grundbetrag', 2200, together),
          classes(
            'Pflege je Gemeinde',
            'inhabitants',
            [
              [4000, 340],
              [12_000, 720],
              [30_000, 1650],
            ],
            3900,
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Landkreis Auenberg',
    name: 'Notfallordner',
    summary:
      'Alarmpläne, Anlaufstellen und Listen für den Krisenstab, die auf Tablet und Papier auch ohne Netz da sind.',
    description:
      'Der Kreis hat seine eigenen Muster geöffnet: Stromausfall, Hochwasser, Ausfall der Wasserversorgung. Jede Gemeinde passt sie an, druckt sie auf Knopfdruck und hält eine Kopie auf zwei Tablets. Zweimal im Jahr schlägt das Programm eine Übung vor und hält fest, was dabei schiefging.',
    field: 'public-order',
    capabilities: ['civil-protection'],
    licence: 'MIT OR Apache-2.0',
    sourceCode: 'https://offen.auenberg.example/notfallordner',
    operatingModels: ['ownDataCentre', 'providerDataCentre'],
    interfaces: claimed('CAP', 'GeoJSON', 'PDF/A'),
    versions: [
      { name: '1', released: -640, supportUntil: -190 },
      { name: '2', released: -195 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Übung „Drei Tage dunkel“ mit elf Gemeinden',
        issuer: 'Landkreis Auenberg, Bevölkerungsschutz',
        version: '2',
        issued: -105,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -180,
        conditions:
          'Betrieb zusammen mit dem Kreis. Ein halber Tag Einführung mit dem Krisenstab ist enthalten, weitere Übungstage auf Nachfrage.',
        components: [
          flat('Einführung mit dem Krisenstab', 850, once),
          flat('Betrieb und jährliche Durchsicht', 390, {
            thirdParties: [{ source: 'Landkreis Auenberg, Katastrophenschutz', percent: 25 }],
          }),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'ownOperation',
        mark: 'list',
        validFrom: -90,
        conditions: 'Sie installieren selbst. Wir prüfen die Sicherung und sind in Übungswochen erreichbar.',
        components: [flat('Prüfung der Installation', 420, once), flat('Bereitschaft in Übungswochen', 260)],
      },
    ],
  },
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Gewerbeblatt',
    summary:
      'Gewerbe an-, um- und abmelden, automatisch an Finanzamt und Kammern weitergeben, Bescheinigung gesiegelt.',
    description:
      'Anzeigen aus dem Wirtschaftsportal landen vollständig im Register, die Bescheinigung geht mit Siegel in das Postfach zurück. Papieranzeigen werden in derselben Maske erfasst. Gestattungen für den Ausschank aus besonderem Anlass gehören dazu.',
    maker: 'Pflugschar Datentechnik AG',
    field: 'public-order',
    capabilities: ['trade-registration', 'catering-licences', 'electronic-signature'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('XGewerbeanzeige', 'Habichtswerder', -145), ...claimed('FIT-Connect', 'OSCI', 'SAML')],
    versions: [{ name: '11.3', released: -310, supportUntil: 420 }],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Gewerberegister im Auftrag',
        issuer: 'Kommunales Rechenzentrum Mittelau',
        issued: -305,
        visibility: 'public',
      },
      {
        kind: 'testCampaign',
        title: 'Weitergabe an neun Empfangsstellen',
        issuer: 'Stadt Habichtswerder, Ordnungsamt',
        version: '11.3',
        issued: -145,
        visibility: 'publicBodies',
        enteredBy: 'Habichtswerder',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -305,
        validUntil: 60,
        conditions: 'Preis ab Januar neu verhandelt; wer vor Jahresende anschließt, behält diesen zwei Jahre lang.',
        components: [
          flat('Übernahme des Registers', 2400, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [5000, 520],
              [20_000, 1240],
              [60_000, 3100],
            ],
            7200,
          ),
          graduated('Gesiegelte Bescheinigungen', 'faelle', [[1500, 0.4]], 0.25, { included: 100 }),
        ],
      },
    ],
  },
]
