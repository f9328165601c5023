import { claimed, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const treeAndEnergySolutions: readonly DemoSolution[] = [
  {
    keeper: 'Rainstein Geoinformatik GmbH',
    name: 'Kronenschau',
    summary: 'Bäume und Spielplätze auf der Karte, jede Kontrolle mit Datum, Foto und Unterschrift.',
    description:
      'Am Tablet steht man vor dem Baum oder dem Spielgerät und arbeitet die Regelkontrolle ab. Fällige Kontrollen sind farbig, Mängel werden zum Auftrag, und nach einem Sturm lässt sich eine Sonderkontrolle für ein Gebiet ausrufen. Für Spielgeräte entsteht das Prüfbuch nach DIN EN 1176. Die Erstaufnahme können unsere Kontrolleure übernehmen, auch für mehrere Gemeinden in einem Zug.',
    field: 'environment-energy',
    capabilities: ['tree-register', 'green-spaces-playgrounds', 'geodata'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud'],
    interfaces: [tested('WFS', 'Storchenlohe', -99), ...claimed('GeoJSON', 'CSV-Export', 'OGC API Features')],
    versions: [
      { name: '10.2', released: -430, supportUntil: 20 },
      { name: '10.4', released: -78, supportUntil: 650 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Zweihundert Bäume, zwei Kontrolleure, ein Ergebnis',
        issuer: 'Gemeinde Storchenlohe, Bauamt',
        version: '10.4',
        issued: -65,
        visibility: 'signedIn',
        enteredBy: 'Storchenlohe',
      },
      {
        kind: 'processorContract',
        title: 'Auftragsverarbeitung Baum- und Gerätekataster',
        issuer: 'Rainstein Geoinformatik GmbH',
        issued: -425,
        validUntil: 305,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Rainstein Geoinformatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -78,
        validUntil: 102,
        conditions:
          'Erstaufnahme nur zusammen mit mindestens zwei Jahren Pflege. Geodaten gehören der Gemeinde und werden auf Wunsch laufend übergeben.',
        components: [
          flat('Einrichtung', 980, once),
          graduated(
            'Erstaufnahme',
            'faelle',
            [
              [1000, 1.9],
              [5000, 1.4],
            ],
            1.1,
            { ...once, maximum: 9000 },
          ),
          graduated(
            'Pflege',
            'faelle',
            [
              [2000, 0.42],
              [8000, 0.28],
            ],
            0.19,
            { minimum: 320 },
          ),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -125,
        validUntil: 240,
        conditions: 'Mit gemeinsam beschäftigtem Kontrolleur, der reihum kommt. Tage werden untereinander getauscht.',
        components: [
          flat('Aufnahme in die Runde', 450, once),
          flat('Anteil Kontrolleur', 1900, { yearFactors: [1, 1.02, 1.05] }),
          graduated('Programm', 'faelle', [[5000, 0.3]], 0.2, together),
        ],
      },
    ],
  },
  {
    keeper: 'Pflugschar Datentechnik AG',
    name: 'Heizwache',
    summary: 'Zähler der eigenen Gebäude laufend auslesen und warnen, wenn in den Ferien die Heizung durchläuft.',
    description:
      'Strom, Wärme und Wasser kommen automatisch oder per Foto. Weicht ein Verbrauch vom gewohnten Verlauf ab, meldet sich das Programm noch am selben Tag. Der Bericht für Rat und Förderstelle ist ein Knopfdruck. Ist die Belegung der Hallen bekannt, schlägt es Absenkzeiten vor.',
    field: 'environment-energy',
    capabilities: ['energy-management', 'sensor-network'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [
      tested('M-Bus', 'Habichtswerder', -182),
      tested('LoRaWAN', 'Mohnhausen', -70),
      ...claimed('MQTT', 'OData'),
    ],
    versions: [
      { name: '3.3', released: -330, supportUntil: 35 },
      { name: '3.6', released: -82 },
    ],
    evidence: [
      {
        kind: 'penetrationTest',
        title: 'Funkstrecke und Sammelkästen in Schulen',
        issuer: 'Sicherheitswerkstatt Elbhang',
        version: '3.3',
        issued: -325,
        validUntil: 12,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Pflugschar Datentechnik AG',
        route: 'tender',
        mark: 'list',
        validFrom: -82,
        validUntil: 98,
        conditions:
          'Sammelkästen und Einbau nach Aufwand, im Mittel 340 Euro je Gebäude. Förderfähig als Energiemanagement.',
        components: [
          flat('Einrichtung', 1400, once),
          graduated(
            'Überwachung',
            'standorte',
            [
              [20, 96],
              [80, 72],
            ],
            54,
            { thirdParties: [{ source: 'Klimafonds des Landes Mittelau', percent: 40, lastYear: 3 }] },
          ),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'ceiling',
        validFrom: -66,
        validUntil: 299,
        conditions: 'Mit einer Energieberaterin, die zweimal im Jahr ins Haus kommt.',
        components: [
          flat('Gemeinsame Einrichtung', 5200, onceTogether),
          flat('Zuschuss des Kreisverbands zur Einrichtung', -2000, onceTogether),
          volume(
            'Überwachung aller Gebäude',
            'standorte',
            [
              [50, 88],
              [200, 66],
            ],
            51,
            { ...together, minimum: 2600 },
          ),
          flat('Beratung vor Ort', 560),
        ],
      },
    ],
  },
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Pegelfunk',
    summary:
      'Günstige Pegelmesser mit Funk über Nachbarorte; die Feuerwehr wird gewarnt, bevor der Bach über die Ufer tritt.',
    description:
      'Bauplan, Programm und Grenzwerte sind offen, ein Messpunkt kostet im Material rund 180 Euro. Fällt ein Funkweg aus, übernimmt der nächste. Die Warnung geht als Anruf und Nachricht an eine Liste, die die Gemeinde selbst pflegt.',
    field: 'environment-energy',
    capabilities: ['flood-protection', 'sensor-network'],
    licence: 'MPL-2.0',
    sourceCode: 'https://git.auenkueste.example/pegelfunk',
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud'],
    interfaces: [tested('LoRaWAN', 'Schilfhaven', -13), ...claimed('MQTT', 'SensorThings', 'CAP')],
    versions: [
      { name: '0.7', released: -250, supportUntil: -30 },
      { name: '1.0', released: -33 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Ein Winter am Mühlbach, vier Messpunkte',
        issuer: 'Gemeinde Schilfhaven, Feuerwehr',
        version: '0.7',
        issued: -240,
        validUntil: 125,
        visibility: 'public',
        enteredBy: 'Schilfhaven',
      },
    ],
    offers: [
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -33,
        validUntil: 332,
        conditions:
          'Funk und Auswertung betreibt der Verband. Batterien halten etwa drei Jahre und werden von der Gemeinde getauscht.',
        components: [
          graduated('Messpunkt mit Einbau', 'standorte', [[4, 460]], 390, once),
          flat('Funknetz und Auswertung', 1600, together),
          graduated('Messpunkt im Betrieb', 'standorte', [[10, 48]], 36),
        ],
      },
    ],
  },
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Wärmeblatt Mittelau',
    summary: 'Die Daten hinter dem Wärmeplan übernehmen, in offenen Formaten halten und selbst fortschreiben.',
    description:
      'Gedacht für Gemeinden, deren Wärmeplan nur als PDF vorliegt. Wir klären gerade mit drei Planungsbüros, welche Daten sie in welcher Form herausgeben. Eine Karte für Eigentümerinnen und Eigentümer soll folgen.',
    field: 'environment-energy',
    capabilities: ['heat-planning', 'geodata'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: claimed('GeoPackage', 'XPlanung', 'WMS'),
    versions: [],
    status: 'draft',
  },
]
