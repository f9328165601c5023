import { claimed, flat, graduated, once, onceTogether, tested, together } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const electionSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Wetterhahn Informatik GmbH',
    name: 'Beisitz',
    summary:
      'Wahlvorstände besetzen: Selbstanmeldung, Einteilung, Schulung, Nachrücker und Erfrischungsgeld ohne Bargeld.',
    description:
      'Freiwillige melden sich selbst an und nennen Wunschort und Ausschlüsse. Sagt am Vorabend jemand ab, schreibt das Programm die nächsten auf der Liste an, bis jemand zusagt. Die Schulung gibt es als kurze Lektionen fürs Telefon. Wer der Speicherung widerspricht, wird nach der Wahl restlos entfernt.',
    field: 'council-public',
    capabilities: ['election-organisation', 'data-protection', 'staff-training'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'ownDataCentre'],
    interfaces: [tested('SEPA pain.001', 'Otterlingen', -166), ...claimed('XWahl', 'CSV-Export', 'E-Mail')],
    versions: [
      { name: '9', released: -610, supportUntil: 30 },
      { name: '10', released: -185 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Speicherung nach Wahlrecht und Widerspruch',
        issuer: 'Stadt Otterlingen, Datenschutz',
        version: '10',
        issued: -150,
        visibility: 'publicBodies',
        enteredBy: 'Otterlingen',
      },
      {
        kind: 'processorContract',
        title: 'Daten der Wahlhelfenden',
        issuer: 'Wetterhahn Informatik GmbH',
        version: '10',
        issued: -185,
        validUntil: 73,
        visibility: 'signedIn',
      },
    ],
    offers: [
      {
        provider: 'Wetterhahn Informatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -185,
        validUntil: 545,
        conditions:
          'In Jahren ohne Wahl fällt nur der Grundbetrag an. Die Zahl der Helfenden wird am Wahltag festgestellt.',
        components: [
          flat('Einrichtung', 780, once),
          flat('Grundbetrag', 360),
          graduated(
            'Eingeteilte Helfende',
            'faelle',
            [
              [100, 2.6],
              [500, 1.9],
            ],
            1.4,
            { yearFactors: [1, 0, 1, 1] },
          ),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -58,
        validUntil: 672,
        conditions: 'Für alle Gemeinden eines Wahlkreises gemeinsam. Am Wahlsonntag ist ab fünf Uhr jemand erreichbar.',
        components: [
          flat('Gemeinsame Einrichtung', 2100, onceTogether),
          flat('Bereitschaft am Wahltag', 1800, together),
          graduated('Eingeteilte Helfende', 'faelle', [[1000, 1.6]], 1.1, together),
        ],
      },
    ],
  },
]
