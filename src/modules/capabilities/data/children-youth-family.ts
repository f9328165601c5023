import type { FieldCapability } from './field-capability.ts'

export const childrenYouthFamily: readonly FieldCapability[] = [
  {
    id: 'childcare-places',
    name: 'Kita-Plätze anmelden und vergeben',
    description:
      'Eltern melden ihr Kind für mehrere Einrichtungen online an, die Vergabe läuft abgestimmt und nachvollziehbar.',
    synonyms: [
      'Kita-Platz',
      'Kitaanmeldung',
      'Kindergartenplatz',
      'Kindergartenanmeldung',
      'Platzvergabe Kita',
      'Warteliste Kita',
      'Krippenplatz',
      'Krippe',
      'Vormerkung',
    ],
  },
  {
    id: 'childcare-fees',
    name: 'Elternbeiträge berechnen',
    description: 'Elternbeiträge nach Einkommen, Betreuungszeit und Geschwistern festsetzen und einziehen.',
    synonyms: [
      'Kita-Gebühr',
      'Kindergartengebühr',
      'Elternbeitrag',
      'Einkommensnachweis Kita',
      'Geschwisterermäßigung',
      'Essensbeitrag Kita',
    ],
  },
  {
    id: 'childcare-centres',
    name: 'Kindertageseinrichtungen verwalten',
    description: 'Gruppen, Anwesenheit, Personalschlüssel und Nachrichten an Eltern in der Einrichtung führen.',
    synonyms: [
      'Kita-Verwaltung',
      'Kita-App',
      'Eltern-App',
      'Anwesenheitsliste Kita',
      'Personalschlüssel',
      'Gruppenbuch',
      'Erzieherinnen',
    ],
  },
  {
    id: 'childcare-planning',
    name: 'Kita-Bedarf planen',
    description: 'Bedarf an Plätzen nach Ortsteil und Alter vorausberechnen und mit dem Bestand vergleichen.',
    synonyms: ['Kita-Bedarfsplanung', 'Kindergartenbedarfsplan', 'U3-Plätze', 'Jugendhilfeplanung', 'Geburtenprognose'],
  },
  {
    id: 'childminders',
    name: 'Kindertagespflege fördern',
    description: 'Tagespflegepersonen vermitteln, Erlaubnisse führen und Geldleistungen abrechnen.',
    synonyms: ['Tagesmutter', 'Kindertagespflege', 'Tagespflegeperson', 'Tagesvater', 'Tagespflege Kinder'],
  },
  {
    id: 'youth-welfare',
    name: 'Hilfen zur Erziehung bearbeiten',
    description: 'Beratung, Hilfepläne, Bewilligung und Kosten der Jugendhilfe in einer Akte führen.',
    synonyms: ['HzE', 'ASD', 'Jugendamt', 'Hilfeplan', 'Sozialer Dienst', 'wirtschaftliche Jugendhilfe', 'SGB VIII'],
  },
  {
    id: 'child-protection',
    name: 'Kinderschutz sicherstellen',
    description: 'Meldungen auf Gefährdung aufnehmen, im Team einschätzen und jeden Schritt belegen.',
    synonyms: ['Kindeswohlgefährdung', 'Kinderschutzmeldung', 'Inobhutnahme', 'Gefährdungseinschätzung', '8a-Meldung'],
  },
  {
    id: 'foster-care',
    name: 'Pflegekinder und Adoptionen begleiten',
    description: 'Pflegefamilien gewinnen, prüfen und betreuen und Adoptionen vermitteln.',
    synonyms: ['Pflegefamilie', 'Pflegekind', 'Vollzeitpflege', 'Adoptionsvermittlung', 'Pflegekinderdienst'],
  },
  {
    id: 'maintenance-advance',
    name: 'Unterhaltsvorschuss zahlen',
    description: 'Unterhaltsvorschuss beantragen lassen, bewilligen, zahlen und beim anderen Elternteil zurückholen.',
    synonyms: ['UVG', 'Unterhaltsvorschuss', 'Unterhaltsvorschusskasse', 'Alleinerziehende', 'Unterhaltsheranziehung'],
  },
  {
    id: 'legal-support-for-minors',
    name: 'Beistandschaften und Vormundschaften führen',
    description: 'Unterhalt und Vaterschaft klären, beurkunden und Mündel vertreten.',
    synonyms: ['Beistandschaft', 'Amtsvormundschaft', 'Vaterschaftsanerkennung', 'Sorgeerklärung', 'Mündel'],
  },
  {
    id: 'parental-allowance',
    name: 'Elterngeld bewilligen',
    description: 'Anträge auf Elterngeld online annehmen, berechnen und bescheiden.',
    synonyms: ['Elterngeld', 'Elterngeldstelle', 'BEEG', 'ElterngeldPlus', 'Elternzeit'],
  },
  {
    id: 'holiday-programme',
    name: 'Ferienprogramme anbieten',
    description: 'Angebote veröffentlichen, Plätze gerecht verteilen und Beiträge einziehen.',
    synonyms: ['Ferienprogramm', 'Ferienpass', 'Ferienspiele', 'Ferienfreizeit', 'Sommerferienprogramm'],
  },
  {
    id: 'youth-work',
    name: 'Jugendarbeit organisieren',
    description: 'Jugendtreffs, mobile Jugendarbeit und Förderung der Verbände planen und abrechnen.',
    synonyms: ['Jugendtreff', 'Jugendzentrum', 'Jugendpflege', 'offene Jugendarbeit', 'Juleica', 'Streetwork'],
  },
  {
    id: 'early-help',
    name: 'Familien früh unterstützen',
    description: 'Junge Familien ansprechen, besuchen und zu passenden Angeboten vor Ort leiten.',
    synonyms: ['Frühe Hilfen', 'Familienzentrum', 'Babybesuch', 'Familienhebamme', 'Familienwegweiser'],
  },
]
