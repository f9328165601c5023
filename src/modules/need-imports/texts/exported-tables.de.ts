import { organisationMeant } from '../../../travel/words.de.ts'
import type { StayingTable, TableWords } from '../../../travel/travelling-table.ts'

export const needImportsStaying: readonly StayingTable[] = [
  {
    place: 90,
    table: 'need_imports',
    reason:
      'Tabellen mit Bedarfen, die jemand hochgeladen und noch nicht übernommen hat, warten höchstens zwei Stunden. Was daraus wurde, steht bei den Bedarfen.',
  },
]

export const rememberedWords: TableWords = {
  title: 'Gemerkte Spalten',
  meaning:
    'Was die Spalten von Tabellen mit Bedarfen sagen, wo es jemand von Hand zugeordnet hat. Eine Datei mit denselben Überschriften wird wieder so gelesen.',
  fields: {
    organisation: organisationMeant,
    print: 'Prüfsumme der Überschriften, an der eine Datei wiedererkannt wird',
    headings: 'die Überschriften, wie sie dastanden',
    meanings:
      'zu jeder Überschrift, welche Angabe eines Bedarfs darunter steht; options sind Anforderungen, die nur sein sollen, null heißt: nicht einlesen',
    turned: 'ob die Überschriften untereinander stehen',
    remembered_at: 'gemerkt am',
  },
}
