import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const roadSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Rainstein Geoinformatik GmbH',
    name: 'Grabenbuch',
    summary:
      'Aufgrabungen und Glasfasertrassen auf der Karte beantragen, abstimmen, abnehmen und vier Jahre im Blick behalten.',
    description:
      'Die Firma zeichnet ihre Linie auf der Karte, lädt Bilder vorher und nachher hoch und meldet die Fertigstellung. Das Amt sieht alle offenen Gräben mit Ampelfarben und wird vor dem Ende der Gewährleistung erinnert. Sperrungen und Schilder werden aus demselben Antrag angeordnet.',
    field: 'traffic-mobility',
    capabilities: ['road-works', 'traffic-orders', 'geodata'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [tested('WMS', 'Dohlenstein', -48), ...claimed('XBreitband', 'WFS', 'CSV-Export')],
    versions: [
      { name: '5.6', released: -410, supportUntil: 45 },
      { name: '6.0', released: -70 },
    ],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Drei Ausbauunternehmen, vierzig Anträge im Monat',
        issuer: 'Stadt Dohlenstein, Tiefbau',
        version: '6.0',
        issued: -48,
        visibility: 'publicBodies',
        enteredBy: 'Dohlenstein',
      },
      {
        kind: 'processorContract',
        title: 'Auftragsverarbeitung Grabenbuch',
        issuer: 'Rainstein Geoinformatik GmbH',
        issued: -400,
        visibility: 'signedIn',
      },
    ],
    offers: [
      {
        provider: 'Rainstein Geoinformatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -75,
        validUntil: 105,
        conditions:
          'Die Einführung dauert etwa sechs Wochen. Firmen arbeiten kostenlos mit, gezählt werden nur die Anträge.',
        components: [
          flat('Einrichtung mit Kartengrundlage', 2600, once),
          flat('Pflege', 980),
          graduated(
            'Anträge',
            'faelle',
            [
              [200, 5.2],
              [1000, 3.6],
            ],
            2.4,
            { included: 25 },
          ),
        ],
      },
    ],
  },
  {
    keeper: 'Kopfweide Software GmbH',
    name: 'Tisch und Schirm',
    summary:
      'Sondernutzung, Feste und Märkte: Wirte, Vereine und Beschicker zeichnen ihre Fläche selbst, die Gebühr rechnet sich daraus.',
    description:
      'Wer Tische aufstellen, ein Gerüst bauen oder ein Straßenfest feiern will, füllt einen einzigen Antrag aus. Feuerwehr, Tiefbau und Ordnungsamt werden gleichzeitig gefragt und sehen denselben Plan. Der Antrag vom Vorjahr lässt sich mit neuem Datum wieder einreichen. Für Märkte gibt es einen Platzplan mit Stromanschlüssen und eine nachvollziehbare Auswahl der Bewerbungen.',
    field: 'traffic-mobility',
    capabilities: ['special-use', 'online-payment', 'event-permits', 'catering-licences', 'markets'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [tested('E-Mail', 'Pirolstadt', -33), ...claimed('FIT-Connect', 'OIDC', 'WMS', 'CSV-Export')],
    versions: [
      { name: '2.8', released: -520, supportUntil: 10 },
      { name: '2.9', released: -155, supportUntil: 575 },
    ],
    evidence: [
      {
        kind: 'accessibilityReport',
        title: 'Zeichnen der Fläche auch ohne Maus möglich',
        scheme: 'EN 301 549',
        schemeVersion: '3.2.1',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '2.9',
        issued: -90,
        validUntil: 640,
        visibility: 'public',
      },
      {
        kind: 'securityCertificate',
        title: 'Betrieb in der Wolke des Herstellers',
        scheme: 'C5',
        schemeVersion: '2020',
        issuer: 'Lindwurm Zertifizierung',
        operatingModel: 'publicCloud',
        issued: -350,
        validUntil: 17,
        visibility: 'signedIn',
      },
    ],
    offers: [
      {
        provider: 'Kopfweide Software GmbH',
        route: 'tender',
        mark: 'ceiling',
        validFrom: -40,
        validUntil: 140,
        conditions:
          'Der genannte Preis wird nicht überschritten. Den Tarif der Satzung stellen wir bei der Einrichtung ein, spätere Änderungen der Satzung kosten nichts.',
        components: [
          flat('Einrichtung des Gebührentarifs', 2200, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [10_000, 620],
              [30_000, 1450],
              [100_000, 4900],
            ],
            8600,
          ),
          flat('Baustein Märkte', 640, { yearFactors: [0.5, 0.75, 1] }),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -110,
        validUntil: 250,
        conditions: 'Für Mitglieder der Genossenschaft. Der Preis je Gemeinde sinkt mit jeder weiteren, die dazukommt.',
        components: [
          flat('Einrichtung', 2900, once),
          classes(
            'Pflege je Gemeinde',
            'joiners',
            [
              [2, 1450],
              [5, 1150],
              [10, 900],
            ],
            690,
          ),
          graduated('Anträge', 'faelle', [[500, 2.1]], 1.3, { included: 50 }),
        ],
      },
    ],
  },
  {
    keeper: 'Pflugschar Datentechnik AG',
    name: 'Streckenbuch',
    summary: 'Räumfahrten und Straßenkontrollen zeichnen sich von selbst auf und lassen sich vor Gericht vorlegen.',
    description:
      'Ein kleines Gerät im Fahrzeug merkt sich Zeit, Ort und ob gestreut wurde. Im Sommer dient dasselbe Programm der Streckenkontrolle und der Bewertung der Fahrbahn in fünf Stufen. Wer gefahren ist, wird nur bei einem Schadensfall und nur von zwei Personen gemeinsam aufgedeckt. Eine Musterdienstvereinbarung liegt bei.',
    field: 'traffic-mobility',
    capabilities: ['winter-service', 'road-register', 'data-protection'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud'],
    interfaces: [tested('GPX', 'Wacholderen', -280), ...claimed('OKSTRA', 'WFS', 'CSV-Export')],
    versions: [{ name: 'Winter 26', released: -65, supportUntil: 665 }],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Ortung von Beschäftigten: Abwägung und Schutzmaßnahmen',
        issuer: 'Landkreis Auenberg, Datenschutz',
        issued: -300,
        visibility: 'publicBodies',
        enteredBy: 'Landkreis Auenberg',
      },
      {
        kind: 'processorContract',
        title: 'Vertrag zur Auftragsverarbeitung der Fahrtdaten',
        issuer: 'Pflugschar Datentechnik AG',
        issued: -600,
        validUntil: -90,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Pflugschar Datentechnik AG',
        route: 'tender',
        mark: 'list',
        validFrom: -140,
        validUntil: 40,
        conditions: 'Die Geräte bleiben unser Eigentum und werden bei Defekt am nächsten Werktag getauscht.',
        components: [
          flat('Einweisung auf dem Bauhof', 480, once),
          volume(
            'Gerät und Aufzeichnung',
            'fahrzeuge',
            [
              [5, 290],
              [15, 250],
            ],
            215,
            { minimum: 580 },
          ),
        ],
      },
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -20,
        validUntil: 710,
        conditions:
          'Nur zusammen mit dem Betrieb beim Zweckverband; Winterbereitschaft von November bis März eingeschlossen.',
        components: [
          flat('Bereitstellung für alle', 3100, onceTogether),
          flat('Grundbetrag', 2400, together),
          graduated('Aufzeichnung je Fahrzeug', 'fahrzeuge', [[30, 205]], 170, together),
        ],
      },
    ],
  },
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Rufbus Auenküste',
    summary: 'Ein Rufbus für mehrere Gemeinden, bestellt per Telefon oder im Netz, mit gemeinsamer Disposition.',
    description:
      'Fahrgäste rufen an oder bestellen selbst; beides landet in derselben Liste und wird zu Fahrten gebündelt. Die Zentrale sitzt beim Zweckverband und ist werktags von sechs bis neunzehn Uhr besetzt. Fahrkarten des Verbunds und die Gästekarte werden anerkannt. Für die Genehmigung nach dem Personenbeförderungsgesetz gibt es Vorlagen.',
    maker: 'Wetterhahn Informatik GmbH',
    field: 'traffic-mobility',
    capabilities: ['public-transport'],
    operatingModels: ['providerDataCentre'],
    interfaces: claimed('GTFS', 'VDV-KA', 'E-Mail'),
    versions: [{ name: '1.7', released: -380 }],
    evidence: [
      {
        kind: 'accessibilityReport',
        title: 'Bestellung am Telefon und im Netz, Sicht blinder Fahrgäste',
        issuer: 'Büro für zugängliche Technik Aldersee',
        issued: -370,
        validUntil: -5,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'negotiated',
        validFrom: -30,
        validUntil: 335,
        conditions:
          'Lohnt sich ab drei benachbarten Gemeinden. Fahrzeuge und Fahrpersonal stellt der örtliche Busbetrieb und rechnet sie selbst ab.',
        components: [
          flat('Aufbau der Disposition', 18_500, {
            ...onceTogether,
            thirdParties: [{ source: 'Land Mittelau, Förderung ländlicher Mobilität', percent: 60 }],
          }),
          flat('Besetzte Zentrale', 26_400, {
            ...together,
            thirdParties: [{ source: 'Landkreis Auenberg als Aufgabenträger', percent: 40, lastYear: 3 }],
          }),
          graduated('Vermittelte Fahrten', 'faelle', [[5000, 0.85]], 0.6, together),
        ],
        audience: 'named',
        named: ['Schlehenbrunn', 'Holunderbach', 'Amselrode', 'Lindenbrück', 'Landkreis Auenberg'],
      },
    ],
  },
]
