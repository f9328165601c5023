import type { DemoSolution } from './demo-solution.ts'
import { claimed, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'

export const fineSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Wetterhahn Informatik GmbH',
    name: 'Verwarnblock',
    summary: 'Parkverstöße mit dem Diensttelefon aufnehmen, am Fahrzeug drucken und ohne Abtippen ins Bußgeld geben.',
    description:
      'Ein Verstoß ist in weniger als einer Minute erfasst: Kennzeichen fotografieren, Tatbestand wählen, drucken. Im Funkloch wird gesammelt und später übertragen. Aus der Verwarnung wird bei Bedarf ein Bußgeldverfahren mit allen Bildern, und nach dem Abschluss löscht das Programm sie nach Plan und schreibt darüber ein Protokoll.',
    field: 'public-order',
    capabilities: ['parking-fines', 'administrative-offences', 'data-protection', 'abandoned-vehicles'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud', 'ownDataCentre'],
    interfaces: [
      tested('XJustiz', 'Quellenmark', -220),
      tested('CSV-Export', 'Finkenwörde', -61),
      ...claimed('XDomea', 'E-Mail'),
    ],
    versions: [
      { name: '2024.2', released: -760, supportUntil: 25 },
      { name: '2026.1', released: -240, supportUntil: 850 },
    ],
    conflicts: ['Anwohnerzone'],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Folgenabschätzung für Fotos im öffentlichen Raum',
        issuer: 'Stadt Quellenmark, Rechtsamt',
        version: '2026.1',
        issued: -160,
        visibility: 'publicBodies',
        enteredBy: 'Quellenmark',
      },
      {
        kind: 'penetrationTest',
        title: 'Telefonprogramm und Übertragung',
        issuer: 'Sicherheitswerkstatt Elbhang',
        issued: -700,
        validUntil: -20,
        visibility: 'signedIn',
      },
      {
        kind: 'processorContract',
        title: 'Vertrag nach Artikel 28 mit Liste der Unterauftragnehmer',
        issuer: 'Wetterhahn Informatik GmbH',
        issued: -240,
        validUntil: 84,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Wetterhahn Informatik GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -120,
        validUntil: 60,
        conditions:
          'Telefone und Drucker beschafft die Kommune selbst. Vertrag über drei Jahre, danach jährlich kündbar.',
        components: [
          flat('Einrichtung', 3400, once),
          graduated(
            'Pflege',
            'arbeitsplaetze',
            [
              [5, 540],
              [20, 430],
            ],
            330,
          ),
          flat('Anbindung an das Bußgeldverfahren', 1250),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -170,
        validUntil: 190,
        conditions:
          'Rahmenvertrag der Gesellschafter, Abruf formlos. Kleine Gemeinden teilen sich ein Telefon je Nachbarschaft, das ist ausdrücklich erlaubt.',
        components: [
          flat('Einrichtung beim Rechenzentrum', 5200, onceTogether),
          flat('Schulung der Außendienstkräfte', 650, once),
          volume(
            'Pflege und Betrieb',
            'arbeitsplaetze',
            [
              [10, 480],
              [40, 390],
            ],
            310,
            { ...together, minimum: 1900 },
          ),
          graduated('Erfasste Verstöße', 'faelle', [[10_000, 0.12]], 0.08, { included: 1000 }),
        ],
      },
    ],
  },
]
