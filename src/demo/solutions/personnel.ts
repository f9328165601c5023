import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const personnelSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Stempelkarte',
    summary:
      'Arbeitszeit, Urlaub und Dienstreisen für Rathaus, Kita und Bauhof, gebucht am Terminal, Rechner oder Telefon.',
    description:
      'Jede Person sieht ihr Konto, jede Leitung ihr Team. Urlaub wird beantragt, vertreten und genehmigt, Homeoffice mit einem Wisch gebucht. Dienstreisen werden nach Landesreisekostenrecht berechnet. Zuschläge und Fehlzeiten gehen monatlich an die Entgeltabrechnung. Vor dem Start setzen wir uns mit dem Personalrat zusammen, eine Dienstvereinbarung zum Anpassen liegt vor.',
    maker: 'Pflugschar Datentechnik AG',
    field: 'staff-organisation',
    capabilities: ['time-recording', 'payroll', 'travel-expenses'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [tested('CSV-Export', 'Eulenmünster', -122), ...claimed('SAML', 'iCalendar')],
    versions: [
      { name: '17', released: -485, supportUntil: 90 },
      { name: '18', released: -118, supportUntil: 610 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Beschäftigtendaten in der Zeiterfassung',
        issuer: 'Zweckverband IT Auenküste',
        issued: -480,
        validUntil: 250,
        visibility: 'publicBodies',
      },
      {
        kind: 'testCampaign',
        title: 'Zwei Monate Nebeneinander mit der alten Stempeluhr',
        issuer: 'Stadt Eulenmünster, Personalamt',
        version: '18',
        issued: -52,
        visibility: 'publicBodies',
        enteredBy: 'Eulenmünster',
      },
    ],
    offers: [
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -118,
        validUntil: 247,
        conditions: 'Terminals zum Kauf oder zur Miete. Aushilfen unter drei Monaten zählen nicht.',
        components: [
          flat('Einrichtung des Mandanten', 1280, once),
          graduated(
            'Beschäftigte',
            'beschaeftigte',
            [
              [50, 27],
              [250, 21],
            ],
            16.5,
            { minimum: 590 },
          ),
          graduated('Terminal', 'standorte', [[5, 165]], 140, { included: 1 }),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -210,
        validUntil: 28,
        conditions: 'Rahmenvertrag läuft bald aus, Abrufe sind bis dahin noch möglich und gelten vier Jahre.',
        components: [
          flat('Einrichtung', 980, once),
          volume(
            'Beschäftigte aller Häuser',
            'beschaeftigte',
            [
              [300, 22],
              [1200, 18],
            ],
            15,
            together,
          ),
          flat('Betreuung für Häuser ohne eigenes Personalamt', 360, { audience: ['Nichtmitglied'] }),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Stellenfenster',
    summary:
      'Gemeinsame Karriereseite mehrerer Verwaltungen, Bewerbung vom Telefon, Auswahl und Personalakte in einem Zug.',
    description:
      'Stellen der beteiligten Häuser erscheinen auf einer Seite und in den üblichen Börsen. Beworben wird ohne Konto, eine Eingangsbestätigung kommt sofort. Personalrat und Gleichstellung sehen mit, was sie sehen müssen. Nach sechs Monaten wird gelöscht; wer eingestellt ist, dessen Unterlagen wandern in die elektronische Personalakte mit getrennten Teilen für Beihilfe und Gesundheit.',
    field: 'staff-organisation',
    capabilities: ['recruiting', 'data-protection', 'personnel-files', 'onboarding'],
    operatingModels: ['providerDataCentre', 'ownDataCentre', 'publicCloud'],
    interfaces: [tested('E-Mail', 'Schlehenbrunn', -39), ...claimed('HR-XML', 'SAML', 'CMIS')],
    versions: [
      { name: '6.1', released: -290, supportUntil: 75 },
      { name: '6.3', released: -56, supportUntil: 680 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Bewerbungen und Personalakten',
        issuer: 'Fachwerk Software GmbH',
        version: '6.3',
        issued: -55,
        visibility: 'public',
      },
      {
        kind: 'impactAssessment',
        title: 'Eignungsdaten und Einblick der Beteiligten',
        issuer: 'Stadt Krähenmoor, Personalamt',
        version: '6.1',
        issued: -230,
        validUntil: 135,
        visibility: 'publicBodies',
        enteredBy: 'Krähenmoor',
      },
    ],
    offers: [
      {
        provider: 'Fachwerk Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -56,
        validUntil: 124,
        conditions: 'Anzeigen in fremden Börsen werden zum Einkaufspreis weitergegeben.',
        components: [
          flat('Einrichtung und Gestaltung', 2700, once),
          classes(
            'Karriereseite und Auswahl',
            'beschaeftigte',
            [
              [60, 980],
              [250, 2300],
              [800, 4600],
            ],
            8700,
          ),
          graduated('Personalakte', 'beschaeftigte', [[200, 11]], 8.5),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -32,
        validUntil: 333,
        conditions: 'Nur Karriereseite und Auswahl, gemeinsam für einen Landkreis. Gestaltung entscheidet die Runde.',
        components: [
          flat('Gemeinsame Gestaltung', 3900, onceTogether),
          flat('Anstoß aus dem Fachkräftebudget des Kreises', -1500, onceTogether),
          graduated(
            'Teilnahme',
            'joiners',
            [
              [5, 820],
              [12, 640],
            ],
            480,
            together,
          ),
          graduated('Eingegangene Bewerbungen', 'faelle', [[500, 1.1]], 0.7, { included: 50 }),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Nachfolgebuch',
    summary:
      'Wissen festhalten, bevor es in Rente geht: Abläufe einer Stelle, geschrieben mit der Person, die sie macht.',
    description:
      'Ein Wiki mit wenigen festen Fragen je Aufgabe: Was kommt herein, wen frage ich, was geht leicht schief? Wir suchen zwei Verwaltungen, die es mit einer Nachfolge im nächsten Jahr ausprobieren. Bis dahin ist der Eintrag nur für uns.',
    field: 'staff-organisation',
    capabilities: ['knowledge-management', 'process-management'],
    operatingModels: ['publicCloud', 'providerDataCentre'],
    interfaces: claimed('Markdown', 'BPMN 2.0', 'SAML'),
    versions: [{ name: 'Vorschau', released: -9 }],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Entwurf des Vertrags für die Erprobung',
        issuer: 'Fachwerk Software GmbH',
        issued: -8,
        visibility: 'ownOrganisation',
      },
    ],
    status: 'draft',
  },
]
