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

export const invoiceAndTaxSolutions: readonly DemoSolution[] = [
  {
    keeper: 'Kommunales Rechenzentrum Mittelau',
    name: 'Rechnungslauf Mittelau',
    summary:
      'Rechnungen jeder Form an einem Eingang annehmen, prüfen, freigeben und in der vorhandenen Finanzsoftware buchen.',
    description:
      'XRechnung, ZUGFeRD und Papier landen in derselben Liste, Papier wird vorher erkannt. Freigegeben wird in zwei Stufen mit Vertretung, auch am Telefon. Wer wissen will, wo eine Rechnung liegt, sieht es in der Liste, und zwei Tage vor Ende des Skontos meldet sich das Programm. Buchung und Beleg gehen an die Finanzsoftware, die Akte bleibt zehn Jahre unverändert.',
    field: 'finance-taxes',
    capabilities: ['invoice-processing', 'accounting', 'mailroom-scanning'],
    operatingModels: ['providerDataCentre', 'verwaltungscloud'],
    interfaces: [
      tested('XRechnung', 'Ahornfeld', -55),
      tested('Peppol', 'Kommunales Rechenzentrum Mittelau', -118),
      ...claimed('ZUGFeRD', 'CMIS', 'SAML'),
    ],
    versions: [
      { name: '5.0', released: -560, supportUntil: -25 },
      { name: '5.2', released: -175, supportUntil: 370 },
    ],
    requires: ['Aktenschrank Mittelau'],
    conflicts: ['Belegfreigabe'],
    evidence: [
      {
        kind: 'testCampaign',
        title: 'Abgleich von 2.000 Rechnungen mit der Buchhaltung',
        issuer: 'Stadt Ahornfeld, Kämmerei',
        version: '5.2',
        issued: -54,
        visibility: 'publicBodies',
        enteredBy: 'Ahornfeld',
      },
      {
        kind: 'admissionList',
        title: 'Unbedenklichkeit nach Gemeindehaushaltsverordnung',
        issuer: 'Gemeindeprüfungsanstalt Mittelau',
        version: '5.2',
        issued: -160,
        validUntil: 930,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Kommunales Rechenzentrum Mittelau',
        route: 'inHouse',
        mark: 'list',
        validFrom: -175,
        validUntil: 190,
        conditions:
          'Gezählt werden eingegangene Rechnungen, gleich welcher Form. Gemeinden unter tausend Rechnungen im Jahr zahlen nur den kleinsten Betrag.',
        components: [
          flat('Einrichtung mit Anbindung der Finanzsoftware', 8800, onceTogether),
          flat('Schulung', 720, once),
          graduated(
            'Verarbeitete Rechnungen',
            'faelle',
            [
              [2000, 0.74],
              [10_000, 0.52],
            ],
            0.37,
            { minimum: 290 },
          ),
          percentage('Betrieb im Rechenzentrum', 20, 'Verarbeitete Rechnungen'),
        ],
      },
    ],
  },
  {
    keeper: 'Fachwerk Software GmbH',
    name: 'Belegfreigabe',
    summary: 'Rechnungseingang für kleine Verwaltungen: einlesen, Häkchen setzen, anordnen.',
    description:
      'Ein Posteingang, eine Freigabe, eine Ablage. Der Empfang elektronischer Rechnungen ist am ersten Tag möglich, die Anordnung wird als Datei an die Kasse übergeben. Wer später mehr will, kann Stufen und Vertretungen zuschalten.',
    field: 'finance-taxes',
    capabilities: ['invoice-processing', 'accounting'],
    operatingModels: ['ownDataCentre', 'providerDataCentre', 'publicCloud'],
    interfaces: [
      tested('XRechnung', 'Mispelrode', -230),
      ...claimed('ZUGFeRD', 'SEPA pain.001', 'CSV-Export', 'E-Mail'),
    ],
    versions: [
      { name: '3', released: -690, supportUntil: 35 },
      { name: '4', released: -240, supportUntil: 855 },
    ],
    evidence: [
      {
        kind: 'securityCertificate',
        title: 'Rechenzentrum des Wolkenbetriebs',
        scheme: 'ISO/IEC 27001',
        schemeVersion: '2013',
        issuer: 'Lindwurm Zertifizierung',
        operatingModel: 'publicCloud',
        issued: -1100,
        validUntil: -35,
        visibility: 'public',
      },
      {
        kind: 'processorContract',
        title: 'Standardvertrag zur Auftragsverarbeitung',
        issuer: 'Fachwerk Software GmbH',
        version: '4',
        issued: -238,
        visibility: 'public',
      },
    ],
    offers: [
      {
        provider: 'Fachwerk Software GmbH',
        route: 'tender',
        mark: 'list',
        validFrom: -238,
        validUntil: 127,
        conditions: 'Unter der Wertgrenze für den Direktauftrag bei Gemeinden bis 4.000 Einwohner. Jährlich kündbar.',
        components: [
          flat('Einrichtung', 450, once),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [2000, 240],
              [5000, 690],
              [15_000, 1980],
            ],
            4600,
          ),
        ],
      },
      {
        provider: 'Rathausbetrieb eG',
        route: 'frameworkContract',
        mark: 'negotiated',
        validFrom: -70,
        validUntil: 295,
        conditions:
          'Sammelbestellung der Genossenschaft, Rechnung einmal im Jahr. Wer nach dem 1. Juli dazukommt, zahlt im ersten Jahr die Hälfte.',
        components: [
          flat('Anschluss', 250, once),
          volume(
            'Sammelpreis',
            'inhabitants',
            [
              [20_000, 0.16],
              [80_000, 0.12],
            ],
            0.1,
            together,
          ),
          flat('Kundenbetreuung', 96, { audience: ['Nichtmitglied', 'Gründungsmitglied'] }),
        ],
      },
    ],
  },
  {
    keeper: 'Zweckverband IT Auenküste',
    name: 'Steuermarke',
    summary: 'Hund anmelden, ummelden, abmelden: alle Fälle in einem Antrag, Bescheid nach drei Tagen im Postfach.',
    description:
      'Der Dienst fragt nur, was der Fall braucht, und prüft Rasse und Wohnsitz sofort. Die Daten stehen danach im Steuerverfahren, das Mandat für die Lastschrift gleich mit. Auffällige Hunde werden dem Ordnungsamt gemeldet. Die Marke kommt mit der Post oder als Bild aufs Telefon.',
    field: 'finance-taxes',
    capabilities: ['dog-tax', 'output-mail', 'cash-office', 'dangerous-dogs'],
    operatingModels: ['verwaltungscloud', 'providerDataCentre'],
    interfaces: [tested('FIT-Connect', 'Eulenmünster', -27), ...claimed('OIDC', 'SEPA pain.008', 'CSV-Export')],
    versions: [
      { name: '1.4', released: -290, supportUntil: 75 },
      { name: '1.5', released: -35 },
    ],
    evidence: [
      {
        kind: 'processorContract',
        title: 'Hundesteuer im Auftrag der Gemeinden',
        issuer: 'Zweckverband IT Auenküste',
        issued: -280,
        validUntil: 450,
        visibility: 'public',
      },
      {
        kind: 'impactAssessment',
        title: 'Abgleich mit der Liste gefährlicher Hunde',
        issuer: 'Zweckverband IT Auenküste, Datenschutz',
        version: '1.4',
        issued: -270,
        validUntil: -4,
        visibility: 'publicBodies',
      },
    ],
    offers: [
      {
        provider: 'Zweckverband IT Auenküste',
        route: 'inHouse',
        mark: 'list',
        validFrom: -35,
        validUntil: 330,
        conditions:
          'Satzung und Steuersätze pflegen die Gemeinden selbst. Die Marken aus Metall werden zum Selbstkostenpreis mitbestellt.',
        components: [
          flat('Anbindung des Steuerverfahrens', 2600, onceTogether),
          classes(
            'Pflege und Betrieb',
            'inhabitants',
            [
              [4000, 140],
              [10_000, 310],
              [30_000, 780],
            ],
            1900,
          ),
          graduated('Meldungen', 'faelle', [[400, 0.8]], 0.5, { included: 50 }),
        ],
      },
    ],
  },
]
