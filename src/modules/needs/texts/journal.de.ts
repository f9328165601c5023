import type { JournalWords } from '../../journal/schema.ts'
import { fieldNames } from '../../capabilities/texts.de.ts'
import { operatingModelNames, statusNames } from '../texts.de.ts'

export const needJournal: JournalWords = {
  subjects: { need: 'Bedarf' },
  actions: {
    needBegun: 'hat einen Bedarf begonnen',
    needChanged: 'hat einen Bedarf geändert',
    needImported: 'hat einen Bedarf aus einer Datei übernommen',
    needMoved: 'hat den Stand eines Bedarfs geändert',
    needOpened: 'hat einen Bedarf veröffentlicht',
  },
  fields: {
    aim: 'Was besser werden soll (Zeichen)',
    need: 'Bedarf',
    budgetFrom: 'Budget von',
    budgetTo: 'Budget bis',
    cases: 'Fälle im Jahr',
    contractUntil: 'Vertrag läuft bis',
    deadline: 'gebraucht bis',
    field: 'Aufgabenbereich',
    operatingModels: 'Betriebsmodelle',
    requirements: 'Anforderungen (Anzahl)',
    services: 'Leistungen',
    title: 'Titel',
    usedToday: 'heute benutzt (Zeichen)',
    workplaces: 'Arbeitsplätze',
  },
  moments: ['contractUntil', 'deadline'],
  money: ['budgetFrom', 'budgetTo'],
  values: { field: fieldNames, operatingModels: operatingModelNames, status: statusNames },
  doneBy: { needMoved: 'Allmende' },
}
