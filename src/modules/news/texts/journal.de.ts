import type { JournalWords } from '../../journal/schema.ts'
import { fieldNames } from '../../capabilities/texts.de.ts'
import { queryInAddress } from '../../needs/schema.ts'
import { statusNames } from '../../needs/texts.de.ts'
import { paceNames } from '../texts.de.ts'

export const newsJournal: JournalWords = {
  actions: {
    followBegun: 'verfolgt etwas für die ganze Organisation',
    followEnded: 'verfolgt etwas nicht mehr für die ganze Organisation',
    newsAddressesEnded: 'hat die Adressen für Feed und Kalender der Organisation abgeschaltet',
    newsAddressesMade: 'hat Adressen für Feed und Kalender der Organisation erzeugt',
    newsAddressesRenewed: 'hat neue Adressen für Feed und Kalender der Organisation erzeugt',
    newsPaceChanged: 'hat geändert, wie oft die Organisation Mails mit Neuem bekommt',
  },
  fields: {
    list: 'Liste von Bedarfen',
    pace: 'wie oft',
  },
  values: { pace: paceNames },
  reads: { list: listWords },
  doneBy: { newsPaceChanged: 'Jemand mit dem Link aus einer Mail' },
}

/** What a list of needs can be asked for. */
const listNames: Readonly<Record<string, string>> = {
  [queryInAddress.search]: 'Suche',
  [queryInAddress.field]: 'Aufgabenbereich',
  [queryInAddress.land]: 'Land',
  [queryInAddress.county]: 'Kreis',
  [queryInAddress.status]: 'Stand',
  [queryInAddress.capability]: 'Fähigkeit',
  [queryInAddress.own]: 'wessen',
}

/** A followed list by what its address asks for; an id whose name is not at hand is left out. */
function listWords(query: string, names: ReadonlyMap<string, string>): string {
  const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [queryInAddress.field]: fieldNames,
    [queryInAddress.status]: statusNames,
  }
  const asked = [...new URLSearchParams(query)].map(([key, value]) => {
    const said = names.get(value) ?? wordsOf[key]?.[value] ?? value
    return /^[\da-f]{8}-[\da-f-]{27}$/.test(said) ? listNames[key] : `${listNames[key] ?? key}: ${said}`
  })
  return asked.join(', ') || 'alle'
}
