import type { FieldCapability } from './field-capability.ts'

export const buildingPlanning: readonly FieldCapability[] = [
  {
    id: 'building-permits',
    name: 'Bauanträge digital bearbeiten',
    description:
      'Bauanträge online annehmen, prüfen, Stellen gleichzeitig beteiligen und den Bescheid elektronisch zustellen.',
    synonyms: [
      'Baugenehmigung',
      'Bauantrag',
      'Bauvoranfrage',
      'XBau',
      'Bauaufsicht',
      'virtuelles Bauamt',
      'Genehmigungsfreistellung',
      'Einvernehmen der Gemeinde',
    ],
  },
  {
    id: 'building-files',
    name: 'Bauakten digital einsehen',
    description: 'Alte und neue Bauakten gescannt ablegen, nach Adresse finden und Berechtigten Einsicht geben.',
    synonyms: ['Bauaktenarchiv', 'Bauakteneinsicht', 'Hausakte', 'Bauarchiv', 'Altakten Bauamt', 'Grundrisse'],
  },
  {
    id: 'land-use-plans',
    name: 'Bauleitpläne aufstellen und veröffentlichen',
    description: 'Flächennutzungs- und Bebauungspläne im Standard XPlanung führen und auf der Karte zeigen.',
    synonyms: ['Bebauungsplan', 'B-Plan', 'Flächennutzungsplan', 'FNP', 'XPlanung', 'Bauleitplanung', 'Planwerk'],
  },
  {
    id: 'planning-consultation',
    name: 'An Planungen beteiligen',
    description:
      'Träger öffentlicher Belange und Öffentlichkeit online beteiligen und Stellungnahmen für die Abwägung ordnen.',
    synonyms: [
      'TöB-Beteiligung',
      'Träger öffentlicher Belange',
      'Stellungnahme',
      'Abwägungstabelle',
      'Offenlage',
      'öffentliche Auslegung',
    ],
  },
  {
    id: 'geodata',
    name: 'Geodaten zeigen und pflegen',
    description:
      'Karten, Luftbilder, Leitungen und Kataster in einem Geoportal zusammen ansehen, bearbeiten und weitergeben.',
    synonyms: [
      'GIS',
      'Geoportal',
      'Geoinformationssystem',
      'WebGIS',
      'Liegenschaftskarte',
      'ALKIS',
      'Luftbilder',
      'digitaler Stadtplan',
      'WMS',
    ],
  },
  {
    id: 'house-numbers',
    name: 'Hausnummern und Straßennamen vergeben',
    description: 'Adressen vergeben, mitteilen und allen Registern in derselben Schreibweise bereitstellen.',
    synonyms: ['Hausnummer', 'Straßenverzeichnis', 'Straßenbenennung', 'Adressverzeichnis', 'Adressvergabe'],
  },
  {
    id: 'encumbrances',
    name: 'Baulasten führen und Auskunft geben',
    description: 'Baulasten eintragen, löschen und Auskünfte daraus mit Gebühr erteilen.',
    synonyms: ['Baulastenverzeichnis', 'Baulast', 'Baulastauskunft', 'Abstandsfläche'],
  },
  {
    id: 'pre-emption',
    name: 'Vorkaufsrechte prüfen',
    description: 'Anfragen der Notariate annehmen, das Vorkaufsrecht prüfen und die Bescheinigung zurücksenden.',
    synonyms: [
      'Vorkaufsrecht',
      'Negativzeugnis',
      'Negativattest',
      'Vorkaufsrechtsverzicht',
      'Notaranfrage',
      'Kaufvertrag Grundstück',
    ],
  },
  {
    id: 'monument-protection',
    name: 'Denkmalschutz bearbeiten',
    description:
      'Denkmäler in einer Liste führen, Erlaubnisse für Änderungen erteilen und Steuerbescheinigungen ausstellen.',
    synonyms: [
      'Denkmalliste',
      'Denkmalpflege',
      'denkmalrechtliche Erlaubnis',
      'Baudenkmal',
      'Untere Denkmalschutzbehörde',
    ],
  },
  {
    id: 'building-plots',
    name: 'Bauplätze vergeben',
    description: 'Bauplätze ausschreiben, Bewerbungen nach Punkten ordnen und die Vergabe nachvollziehbar festhalten.',
    synonyms: [
      'Bauplatz',
      'Baugrundstück',
      'Bauplatzvergabe',
      'Einheimischenmodell',
      'Vergaberichtlinie Bauland',
      'Neubaugebiet',
    ],
  },
  {
    id: 'vacancy-register',
    name: 'Leerstände und Baulücken erfassen',
    description: 'Leere Gebäude und unbebaute Grundstücke erfassen, Eigentümer ansprechen und die Entwicklung zeigen.',
    synonyms: ['Leerstandskataster', 'Leerstand', 'Baulücke', 'Baulückenkataster', 'Innenentwicklung', 'Ortskern'],
  },
  {
    id: 'property-management',
    name: 'Grundstücke, Mieten und Pachten verwalten',
    description: 'Eigene Grundstücke, Miet- und Pachtverträge mit Fristen und Zahlungen führen.',
    synonyms: [
      'Liegenschaftsverwaltung',
      'Pachtvertrag',
      'Mietvertrag',
      'Garagenvermietung',
      'Kleingarten',
      'Liegenschaften',
    ],
  },
  {
    id: 'facility-management',
    name: 'Gebäude bewirtschaften',
    description: 'Wartung, Prüfungen, Reinigung, Schlüssel und Störungen eigener Gebäude planen und belegen.',
    synonyms: [
      'Gebäudemanagement',
      'CAFM',
      'Facility-Management',
      'Hausmeister',
      'Wartungsplan',
      'Schließanlage',
      'Reinigungsplan',
      'Prüfpflichten',
    ],
  },
  {
    id: 'construction-projects',
    name: 'Bauprojekte steuern und ausschreiben',
    description:
      'Kosten, Termine, Leistungsverzeichnisse, Nachträge und Rechnungen eigener Bauvorhaben im Griff behalten.',
    synonyms: [
      'AVA',
      'Leistungsverzeichnis',
      'GAEB',
      'Hochbauprojekt',
      'Baukosten',
      'Bauprojektmanagement',
      'Tiefbauprojekt',
      'Bautagebuch',
    ],
  },
]
