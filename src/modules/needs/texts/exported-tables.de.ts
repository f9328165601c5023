import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'

export const needWords: TableWords = {
  title: 'Bedarfe',
  meaning: 'Was die Organisation gebraucht hat und braucht, auch Entwürfe und was erledigt ist.',
  fields: {
    id: 'Kennung des Bedarfs',
    organisation: organisationMeant,
    status:
      'Stand: draft Entwurf, open offen, bundled in einem Bündel, beingMet wird umgesetzt, met erfüllt, withdrawn zurückgezogen. Ein Bündel gehört allen, die daran teilnehmen, und kommt nicht mit: Am neuen Ort ist ein solcher Bedarf offen.',
    title: 'was gebraucht wird',
    aim: 'was danach besser sein soll',
    field: 'Aufgabenbereich',
    services: 'Schlüssel der Leistungen (LeiKa oder OZG)',
    requirements:
      'Anforderungen: text Wortlaut; necessity must muss, should soll; dimension technology Technik, organisation Organisation, law Recht; capability Kennung der Fähigkeit im gemeinsamen Wortschatz',
    cases: 'Fälle im Jahr',
    workplaces: 'Arbeitsplätze',
    deadline: 'gebraucht bis',
    operating_models:
      'wo es laufen darf: ownDataCentre eigenes Rechenzentrum, providerDataCentre Rechenzentrum eines öffentlichen IT-Dienstleisters, verwaltungscloud Deutsche Verwaltungscloud, publicCloud öffentliche Cloud; leer: gleich',
    visibility: 'wer es sieht, wie bei profiles',
    version: 'wie oft es gespeichert wurde',
    created_at: 'begonnen am',
    opened_at: 'veröffentlicht am',
  },
}

export const backgroundWords: TableWords = {
  title: 'Hintergrund der Bedarfe',
  meaning: 'Was zu einem Bedarf nur öffentliche Stellen sehen.',
  fields: {
    need: 'Kennung des Bedarfs (needs)',
    used_today: 'was heute benutzt wird',
    contract_until: 'bis wann der Vertrag dafür läuft',
    budget_from: 'Budget für vier Jahre, von, in Cent',
    budget_to: 'Budget für vier Jahre, bis, in Cent',
  },
}
