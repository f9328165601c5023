import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const benefitSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Gemeinschaftsrechenzentrum Sieben Täler',
    name: 'Zimmerspiegel',
    summary: 'Unterkünfte belegen und abrechnen: freie Betten sofort sehen, Gebühren richtig und rechtzeitig erheben.',
    description:
      'Häuser, Zimmer und Personen stehen in einem Bild, Einzug und Auszug werden mit zwei Eingaben gebucht. Gebührenbescheide entstehen aus der Belegung und gehen an die Person oder ans Jobcenter. Eine Hilfe zur Kalkulation der Benutzungsgebühr ist dabei. Schäden landen beim Hausmeister.',
    field: 'social-health',
    capabilities: ['shelters', 'fees-contributions', 'asylum-benefits'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('XAusländer', 'Otterlingen', -176), ...claimed('CSV-Export', 'E-Mail')],
    versions: [
      { name: '3.1', released: -350, supportUntil: 15 },
      { name: '3.2', released: -46 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Belegung und besonders schutzbedürftige Personen',
        issuer: 'Gemeinschaftsrechenzentrum Sieben Täler, Datenschutz',
        version: '3.2',
        issued: -40,
        validUntil: 1055,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'list',
        validFrom: -330,
        validUntil: 35,
        conditions:
          'Preis nach vorhandenen Plätzen, auch wenn sie leer stehen. Kündigung vierteljährlich, weil Unterkünfte kommen und gehen.',
        components: [
          flat('Einrichtung', 1150, once),
          graduated(
            'Plätze',
            'faelle',
            [
              [100, 8.5],
              [400, 6.4],
            ],
            4.9,
            { minimum: 320 },
          ),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -85,
        validUntil: 280,
        conditions:
          'Gemeinsam mit dem Landkreis beschafft. Der Kreis trägt in den ersten drei Jahren einen Teil, weil er die Zuweisungen so schneller sieht.',
        components: [
          flat('Gemeinsame Einrichtung', 4700, onceTogether),
          volume(
            'Plätze im Kreis',
            'faelle',
            [
              [500, 6.9],
              [1500, 5.4],
            ],
            4.4,
            {
              ...together,
              thirdParties: [{ source: 'Landkreis Auenberg, Sozialamt', percent: 35, lastYear: 3 }],
            },
          ),
          flat('Zugang für Träger der Flüchtlingshilfe', 130),
        ],
      },
    ],
  },
  {
    keeper: 'Kopfweide Software GmbH',
    name: 'Antragsmappe Soziales',
    summary:
      'Wohngeld, Bildung und Teilhabe, Aufenthalt: Unterlagen online nachreichen, vorgeprüft und in acht Sprachen.',
    description:
      'Wer einen Antrag stellt, sieht seine Mappe mit allem, was noch fehlt, und lädt es mit dem Telefon hoch. Eine Vorprüfung vergleicht Angaben und Nachweise, entschieden wird immer von Menschen. Für Familien gibt es einen Sammelantrag, der direkt mit Schulen und Vereinen abgerechnet wird. Die Ausländerbehörde vergibt ihren Termin erst, wenn die Mappe voll ist.',
    field: 'social-health',
    capabilities: ['housing-benefit', 'education-benefits', 'immigration', 'process-automation', 'appointments'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'ownDataCentre'],
    interfaces: [
      tested('XWohngeld', 'Quellenmark', -21),
      tested('XAusländer', 'Weidenmünster', -112),
      ...claimed('FIT-Connect', 'OIDC', 'XSozial-BA-SH'),
    ],
    versions: [
      { name: '1.9', released: -260, supportUntil: 105 },
      { name: '2.0', released: -24, supportUntil: 1070 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Vorprüfung von Sozialdaten ohne Entscheidung durch die Maschine',
        issuer: 'Stadt Quellenmark, Datenschutz',
        version: '2.0',
        issued: -16,
        visibility: 'publicBodies',
        enteredBy: 'Quellenmark',
      },
      {
        kind: 'accessibilityReport',
        title: 'Mappe und Hochladen auf alten Telefonen',
        scheme: 'BITV 2.0',
        issuer: 'Büro für zugängliche Technik Aldersee',
        version: '1.9',
        issued: -250,
        validUntil: 8,
        visibility: 'public',
      },
      {
        kind: 'penetrationTest',
        title: 'Fremde Mappen öffnen: 31 Versuche, kein Erfolg',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        version: '2.0',
        issued: -10,
        validUntil: 355,
        visibility: 'signedIn',
      },
    ],
    offers: [
      {
        provider: 'Kopfweide Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -24,
        validUntil: 156,
        conditions:
          'Jede Leistungsart ist einzeln buchbar, der Preis nennt alle drei zusammen. Anbindung eines zweiten Fachverfahrens nach Aufwand.',
        components: [
          flat('Einrichtung', 9800, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [30_000, 6900],
              [80_000, 14_800],
              [150_000, 26_500],
            ],
            39_000,
            { yearFactors: [1, 1.02, 1.04, 1.06] },
          ),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'efa',
        mark: 'ceiling',
        validFrom: -5,
        validUntil: 360,
        conditions: 'Onlinedienst nach Einer für Alle, bisher nur Wohngeld. Das Land übernimmt die Einrichtung.',
        components: [
          flat('Einrichtung', 16_000, {
            ...onceTogether,
            thirdParties: [{ source: 'Land Mittelau, Digitalministerium', percent: 100 }],
          }),
          graduated(
            'Anträge',
            'faelle',
            [
              [2000, 3.1],
              [8000, 2.4],
            ],
            1.8,
            { minimum: 480 },
          ),
        ],
      },
    ],
  },
]
