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

export const worksSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Grabfeld',
    summary: 'Friedhöfe mit Plan, Nutzungsrechten, Terminen und Gebührenbescheid, draußen auch ohne Netz.',
    description:
      'Auf dem Plan sieht man, welche Stelle frei ist und wann eine Ruhefrist endet. Bestatter buchen Termine selbst, Steinmetze stellen ihre Anträge online. Der Bescheid entsteht aus dem Vorgang, und ein Jahr vor Ablauf eines Nutzungsrechts geht ein Brief hinaus. Karteikarten und Papierpläne erfassen wir auf Wunsch.',
    field: 'environment-energy',
    capabilities: ['cemeteries', 'fees-contributions', 'geodata'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud', 'verwaltungscloud'],
    interfaces: [tested('WFS', 'Steinkauzen', -88), ...claimed('XMeld', 'CSV-Export', 'E-Mail')],
    versions: [
      { name: '14', released: -720, supportUntil: 10 },
      { name: '15', released: -200, supportUntil: 1260 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Vier Friedhöfe, 3.800 Gräber aus der Kartei',
        issuer: 'Gemeinde Schlehenbrunn, Friedhofsamt',
        version: '15',
        issued: -95,
        visibility: 'publicBodies',
        enteredBy: 'Schlehenbrunn',
      },
    ],
    offers: [
      {
        provider: 'Fachwerk Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -200,
        validUntil: 165,
        conditions: 'Die Erfassung der Altbestände wird nach Gräbern gesondert angeboten. Vertragsdauer drei Jahre.',
        components: [
          flat('Einrichtung und zwei Schulungstage', 2900, once),
          classes(
            'Pflege',
            'inhabitants',
            [
              [7000, 740],
              [20_000, 1690],
              [60_000, 3800],
            ],
            8100,
          ),
          percentage('Betrieb beim Hersteller', 25, 'Pflege'),
        ],
      },
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -64,
        validUntil: 301,
        conditions: 'Je mehr Friedhöfe im Verband, desto niedriger der Preis für jeden einzelnen.',
        components: [
          flat('Aufnahme in den Verbund', 1700, once),
          volume(
            'Pflege je Friedhof',
            'standorte',
            [
              [10, 310],
              [30, 260],
            ],
            220,
            { ...together, minimum: 1550 },
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Pflugschar Datentechnik AG',
    name: 'Werkhofbuch',
    summary: 'Aufträge aufs Telefon, Stunden und Maschinen zurück, und am Monatsende steht die Verrechnung.',
    description:
      'Große Knöpfe, wenig Text: das Programm lässt sich mit Handschuhen bedienen. Aufträge tragen Ort und Foto, Rückmeldungen ebenso. Kontrollgänge über Spielplätze hängen am selben Plan. Die Kostenrechnung bekommt ihre Buchungen als Datei, und eine Vorlage für die Vereinbarung mit dem Personalrat gibt es dazu.',
    field: 'environment-energy',
    capabilities: ['works-depot', 'cost-control', 'green-spaces-playgrounds'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud'],
    interfaces: [tested('CSV-Export', 'Dohlenstein', -133), ...claimed('Open311', 'OData')],
    versions: [
      { name: '2.2', released: -380, supportUntil: 50 },
      { name: '2.5', released: -44 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Stunden und Orte von Beschäftigten',
        issuer: 'Pflugschar Datentechnik AG',
        version: '2.2',
        issued: -370,
        validUntil: -60,
        visibility: 'signedIn',
      },
      {
        kind: 'processorContract',
        title: 'Auftragsverarbeitung Werkhofbuch',
        issuer: 'Pflugschar Datentechnik AG',
        issued: -44,
        validUntil: 1050,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Pflugschar Datentechnik AG',
        route: 'tender',
        mark: 'list',
        validFrom: -44,
        validUntil: 136,
        conditions: 'Bis drei Zugänge kostet der Einstieg nur den Mindestbetrag. Telefone stellt der Betriebshof.',
        components: [
          flat('Einrichtung', 390, once),
          graduated(
            'Zugänge',
            'arbeitsplaetze',
            [
              [5, 108],
              [20, 92],
            ],
            76,
            { minimum: 240 },
          ),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'list',
        validFrom: -160,
        validUntil: 205,
        conditions:
          'Betrieb, Sicherung und Nutzerverwaltung bei uns; die Gemeinden bringen nur ihre Kostenstellen mit.',
        components: [
          flat('Einrichtung je Betriebshof', 1100, once),
          volume(
            'Zugänge aller Betriebshöfe',
            'arbeitsplaetze',
            [
              [30, 99],
              [80, 84],
            ],
            71,
            together,
          ),
          flat('Übergabe an die Kostenrechnung', 260),
        ],
      },
    ],
  },
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Zählerkarte',
    summary: 'Zählerstände mit Foto melden oder per Funk auslesen, prüfen und in die Abrechnung geben.',
    description:
      'Auf dem Brief steht ein Code, mit dem sich die Meldung öffnet; der Stand wird gegen das Vorjahr geprüft und bei Zweifeln gleich nachgefragt. Funkzähler mehrerer Hersteller liest derselbe Vorgang aus. Wer nicht meldet, bekommt die gewohnte Karte. Ein Datenschutzkonzept und ein Satzungsbaustein für Funkzähler liegen bei.',
    field: 'environment-energy',
    capabilities: ['water-billing', 'data-protection'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('OMS', 'Kranichstetten', -215), ...claimed('CSV-Export', 'OIDC')],
    versions: [{ name: '2026', released: -220, supportUntil: 510 }],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Auslesung von Funkzählern in Wohnungen',
        issuer: 'Kommunales Rechenzentrum Mittelau, Datenschutz',
        version: '2026',
        issued: -205,
        validUntil: 890,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -220,
        validUntil: 145,
        conditions:
          'Bestellung bis Ende September für die Ablesung im selben Jahr. Druck und Porto der Briefe kommen hinzu.',
        components: [
          flat('Anbindung der Abrechnung', 3300, onceTogether),
          flat('Einrichtung je Wasserwerk', 480, once),
          graduated(
            'Zähler',
            'faelle',
            [
              [1000, 0.46],
              [5000, 0.34],
            ],
            0.26,
            { minimum: 260 },
          ),
        ],
      },
    ],
  },
]
