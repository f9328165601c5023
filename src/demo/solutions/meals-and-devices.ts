import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const mealAndDeviceSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Amselruf Bildungssysteme GmbH',
    name: 'Mittagstisch',
    summary: 'Schulessen wählen, bis acht Uhr abbestellen und nur bezahlen, was auf dem Teller war.',
    description:
      'Eltern bestellen am Telefon oder am Rechner, Kinder holen ihr Essen mit Karte, Chip oder Namen. Allergene stehen am Menü, und wer Leistungen für Bildung und Teilhabe bekommt, merkt in der Schlange keinen Unterschied. Mit Amt und Caterer wird einmal im Monat abgerechnet. Reste je Menü lassen sich zählen.',
    field: 'schools-education',
    capabilities: ['school-meals', 'online-payment', 'education-benefits', 'data-analysis'],
    operatingModels: ['providerDataCentre', 'publicCloud', 'verwaltungscloud'],
    interfaces: [tested('SEPA pain.008', 'Kranichstetten', -41), ...claimed('OIDC', 'CSV-Export', 'E-Mail')],
    versions: [
      { name: 'Schuljahr 25/26', released: -500, supportUntil: 20 },
      { name: 'Schuljahr 26/27', released: -140, supportUntil: 340 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Daten von Kindern und Eltern in der Essensbestellung',
        issuer: 'Amselruf Bildungssysteme GmbH',
        version: 'Schuljahr 26/27',
        issued: -140,
        validUntil: 225,
        visibility: 'public',
      },
      {
        kind: 'penetrationTest',
        title: 'Guthaben und Rückzahlung',
        issuer: 'Sicherheitswerkstatt Elbhang',
        version: 'Schuljahr 25/26',
        issued: -410,
        validUntil: -46,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Amselruf Bildungssysteme GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -140,
        validUntil: 225,
        conditions: 'Karten kosten 2,80 Euro je Stück. Kündigung zum Ende eines Schuljahrs.',
        components: [
          flat('Einrichtung je Schulträger', 1600, once),
          graduated('Ausgabestelle mit Leser', 'standorte', [[3, 690]], 590, once),
          graduated(
            'Teilnehmende Kinder',
            'schuelerinnen',
            [
              [300, 6.2],
              [1500, 4.9],
            ],
            3.9,
            { minimum: 540 },
          ),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -73,
        validUntil: 657,
        conditions: 'Abruf für Schulträger aus Mittelau zum Schuljahr. Abrechnung mit dem Jobcenter ist eingerichtet.',
        components: [
          flat('Rahmeneinrichtung', 4200, onceTogether),
          flat('Einrichtung je Schulträger', 950, once),
          volume(
            'Teilnehmende Kinder',
            'schuelerinnen',
            [
              [1000, 5.1],
              [4000, 4.2],
            ],
            3.6,
            together,
          ),
          flat('Kreditkarte als Zahlweg', 210, { audience: ['Schulträger'] }),
        ],
      },
    ],
  },
  {
    keeper: 'Amselruf Bildungssysteme GmbH',
    name: 'Leihtablet',
    summary:
      'Schulgeräte ausgeben, einrichten, reparieren und zurücknehmen, mit Leihvertrag und Betreuung für mehrere Träger.',
    description:
      'Neue Geräte richten sich beim ersten Einschalten selbst ein und bekommen die Apps ihrer Klasse. Verträge unterschreiben Eltern elektronisch, Schäden melden Kinder über einen Aufkleber am Gerät. Zwei Träger können sich eine Betreuungskraft teilen, jeder sieht nur die eigenen Geräte. Alle Daten bleiben in der Europäischen Union.',
    field: 'schools-education',
    capabilities: ['school-devices', 'data-protection', 'it-support'],
    operatingModels: ['providerDataCentre', 'publicCloud', 'verwaltungscloud'],
    interfaces: [tested('SAML', 'Habichtswerder', -109), ...claimed('SCIM', 'CSV-Export')],
    versions: [{ name: '4.9', released: -115, supportUntil: 430 }],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Gerätedaten von Schülerinnen und Schülern',
        issuer: 'Amselruf Bildungssysteme GmbH',
        version: '4.9',
        issued: -112,
        validUntil: 618,
        visibility: 'public',
      },
      {
        kind: 'impactAssessment',
        title: 'Fernverwaltung von Leihgeräten',
        issuer: 'Stadt Habichtswerder, Schulamt',
        version: '4.9',
        issued: -96,
        visibility: 'publicBodies',
        enteredBy: 'Habichtswerder',
      },
      {
        kind: 'securityCertificate',
        title: 'Wolkenbetrieb Schulgeräte',
        scheme: 'C5',
        schemeVersion: '2020',
        issuer: 'Lindwurm Zertifizierung',
        operatingModel: 'publicCloud',
        issued: -285,
        validUntil: 80,
        visibility: 'signedIn',
      },
    ],
    offers: [
      {
        provider: 'Amselruf Bildungssysteme GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -115,
        validUntil: 65,
        conditions: 'Nur Verwaltung, ohne Betreuung vor Ort. Gezählt werden ausgegebene Geräte am 1. Oktober.',
        components: [
          flat('Einrichtung', 2400, once),
          graduated(
            'Geräteverwaltung',
            'schuelerinnen',
            [
              [200, 9.6],
              [1500, 7.4],
            ],
            5.9,
          ),
        ],
      },
      {
        provider: 'Gemeinschaftsrechenzentrum Sieben Täler',
        route: 'inHouse',
        mark: 'negotiated',
        validFrom: -48,
        validUntil: 317,
        conditions:
          'Mit gemeinsamer Betreuungskraft, die jede Schule alle zwei Wochen besucht. Kleine Träger zahlen nach Schulen, nicht nach Geräten.',
        components: [
          flat('Aufbau', 6800, {
            ...onceTogether,
            thirdParties: [{ source: 'Förderprogramm Schule digital des Landes', percent: 50 }],
          }),
          graduated('Geräteverwaltung', 'schuelerinnen', [[2000, 6.4]], 5.2, together),
          graduated('Betreuung vor Ort', 'standorte', [[2, 1180]], 1020),
          classes(
            'Ersatzgeräte',
            'schuelerinnen',
            [
              [150, 180],
              [1000, 620],
            ],
            1750,
          ),
        ],
        audience: 'named',
        named: ['Habichtswerder', 'Pappelbronn', 'Eulenmünster', 'Finkenwörde', 'Zeisigau'],
      },
    ],
  },
]
