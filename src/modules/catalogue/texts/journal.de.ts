import type { JournalWords } from '../../journal/schema.ts'
import { offerStatusNames, solutionStatusNames } from './names.de.ts'

export const catalogueJournal: JournalWords = {
  subjects: { solution: 'Lösung', offer: 'Angebot', evidence: 'Nachweis' },
  actions: {
    solutionBegun: 'hat eine Lösung angelegt',
    solutionChanged: 'hat eine Lösung geändert',
    solutionMoved: 'hat den Stand einer Lösung geändert',
    solutionVersionAdded: 'hat eine Version eingetragen',
    solutionVersionRemoved: 'hat eine Version entfernt',
    solutionTied: 'hat eingetragen, womit eine Lösung zusammenhängt',
    solutionUntied: 'hat entfernt, womit eine Lösung zusammenhing',
    evidenceEntered: 'hat einen Nachweis eingetragen',
    evidenceRevoked: 'hat einen Nachweis widerrufen',
    needAnswered: 'hat auf einen Bedarf geantwortet',
    needAnswerWithdrawn: 'hat die Antwort auf einen Bedarf zurückgezogen',
    offerBegun: 'hat ein Angebot begonnen',
    offerPrepared: 'hat ein Angebot bearbeitet',
    offerPublished: 'hat ein Angebot veröffentlicht',
    offerWithdrawn: 'hat ein Angebot zurückgezogen',
    offerDiscarded: 'hat einen Entwurf eines Angebots verworfen',
  },
  fields: {
    fieldsChanged: 'Geänderte Angaben',
    evidenceKind: 'Art des Nachweises',
    maker: 'Hersteller',
    number: 'Fassung',
    solution: 'Lösung',
    versionName: 'Version',
  },
  values: { status: { ...solutionStatusNames, ...offerStatusNames } },
}
