import { claimed, classes, flat, graduated, once, onceTogether, tested, together, volume } from './writing.ts'
import type { DemoSolution } from './demo-solution.ts'

export const answerAndBackupSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kopfweide Software GmbH',
    name: 'Auskunftsstimme',
    summary:
      'Beantwortet einfache Fragen am Telefon und auf der Internetseite, nur aus geprüften Inhalten und mit Quelle.',
    description:
      'Der Assistent sagt zu Beginn, dass er kein Mensch ist, und verbindet auf Wunsch sofort weiter. Antworten stammen ausschließlich aus freigegebenen Seiten der Kommune; findet er nichts, sagt er das. Termine kann er aus dem vorhandenen Kalender anbieten. Gesprochen wird in sechs Sprachen, gespeichert wird nur, was zur Verbesserung ausdrücklich erlaubt wurde.',
    field: 'it-foundations',
    capabilities: ['ai-assistance', 'phone-service', 'appointments'],
    operatingModels: ['ownDataCentre', 'verwaltungscloud', 'publicCloud'],
    interfaces: [tested('SIP', 'Pirolstadt', -36), ...claimed('XZuFi', 'CalDAV', 'OIDC')],
    versions: [
      { name: 'Frühjahr 26', released: -235, supportUntil: -2 },
      { name: 'Herbst 26', released: -47, supportUntil: 135 },
    ],
    evidence: [
      {
        kind: 'impactAssessment',
        title: 'Sprachaufnahmen und Kennzeichnung nach KI-Verordnung',
        issuer: 'Stadt Eibenstadt, Rechtsamt',
        version: 'Herbst 26',
        issued: -33,
        validUntil: 330,
        visibility: 'publicBodies',
        enteredBy: 'Eibenstadt',
      },
      {
        kind: 'testCampaign',
        title: 'Vierhundert echte Fragen, verdeckt bewertet',
        issuer: 'Stadt Pirolstadt, Bürgerbüro',
        version: 'Herbst 26',
        issued: -31,
        visibility: 'signedIn',
        enteredBy: 'Pirolstadt',
      },
    ],
    offers: [
      {
        provider: 'Kopfweide Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -47,
        validUntil: 133,
        conditions: 'Ein Gespräch zählt ab zwanzig Sekunden. Halbjährlich kündbar, die Inhalte bleiben Ihre.',
        components: [
          flat('Aufbau der Wissensbasis', 3400, once),
          classes(
            'Bereitstellung',
            'inhabitants',
            [
              [15_000, 1500],
              [60_000, 4800],
            ],
            12_500,
          ),
          graduated(
            'Beantwortete Anfragen',
            'faelle',
            [
              [10_000, 0.09],
              [60_000, 0.06],
            ],
            0.045,
            { included: 2000 },
          ),
        ],
      },
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'frameworkContract',
        mark: 'ceiling',
        validFrom: -12,
        validUntil: 353,
        conditions:
          'In unserer Verwaltungscloud, Rechenleistung wird geteilt. Preisdeckel, bis Erfahrungen aus zwei Wintern vorliegen.',
        components: [
          flat('Bereitstellung für alle', 14_500, onceTogether),
          flat('Eigene Wissensbasis', 1900, once),
          flat('Rechenleistung', 9600, together),
          graduated('Beantwortete Anfragen', 'faelle', [[50_000, 0.07]], 0.04, { ...together, maximum: 22_000 }),
        ],
      },
    ],
  },
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Sicherungsverbund',
    summary:
      'Gemeinsame Informationssicherheit: Beauftragte mit festen Tagen, getrennte Datensicherung, geübte Wiederherstellung.',
    description:
      'Eine Beauftragte kommt an festen Tagen ins Rathaus und arbeitet die Basisabsicherung mit Ihnen ab. Gesichert wird jede Nacht in einen Raum ohne Verbindung zum Netz der Gemeinde, und einmal im Halbjahr stellen wir einen Server vor Ihren Augen wieder her. Der zweite Faktor für alle Konten gehört dazu. Im Ernstfall fährt noch am selben Tag jemand los.',
    field: 'it-foundations',
    capabilities: ['information-security', 'hosting-backup', 'identity-management'],
    operatingModels: ['providerDataCentre', 'ownDataCentre', 'verwaltungscloud'],
    interfaces: [tested('FIDO2', 'Libellensee', -101), ...claimed('SAML', 'Syslog', 'SCIM')],
    versions: [{ name: 'Jahrgang 2026', released: -330 }],
    evidence: [
      {
        kind: 'securityCertificate',
        title: 'Sicherungsräume Nord und Süd',
        scheme: 'ISO 27001 auf der Basis von IT-Grundschutz',
        schemeVersion: '2022',
        issuer: 'Prüfstelle Nordmark für Informationssicherheit',
        operatingModel: 'providerDataCentre',
        issued: -1068,
        validUntil: 27,
        visibility: 'public',
      },
      {
        kind: 'testCampaign',
        title: 'Wiederherstellung eines Rathauses in neun Stunden',
        issuer: 'Gemeinde Libellensee, Hauptamt',
        issued: -101,
        validUntil: 82,
        visibility: 'publicBodies',
        enteredBy: 'Libellensee',
      },
    ],
    offers: [
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -320,
        validUntil: 45,
        conditions:
          'Mindestens vier Tage der Beauftragten im Jahr. Die Förderung des Landes wird vom Verband beantragt und sofort abgezogen.',
        components: [
          flat('Aufbau der gemeinsamen Stelle', 11_000, onceTogether),
          flat('Landesförderung Kommunale Cybersicherheit', -6000, onceTogether),
          flat('Bestandsaufnahme', 1900, once),
          volume(
            'Sicherung und zweiter Faktor',
            'arbeitsplaetze',
            [
              [50, 74],
              [200, 58],
            ],
            46,
            together,
          ),
          flat('Tage der Beauftragten', 2600),
          graduated('Weitere Standorte', 'standorte', [[5, 120]], 90, { included: 1 }),
          flat('Zuschlag für Nichtmitglieder', 480, { audience: ['Nichtmitglied'] }),
        ],
      },
    ],
  },
]
