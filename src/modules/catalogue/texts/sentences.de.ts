import { refusalIn } from '../../../kernel/refusal.ts'

export const catalogueRefusal = refusalIn({
  solutionName: 'Bitte geben Sie der Lösung einen Namen mit 2 bis 120 Zeichen.',
  solutionSummary: 'Bitte sagen Sie in einem Satz mit höchstens 240 Zeichen, was die Lösung für wen tut.',
  solutionDescription: 'Bitte kürzen Sie die Beschreibung auf höchstens 8.000 Zeichen.',
  solutionMaker: 'Bitte nennen Sie den Hersteller mit höchstens 120 Zeichen.',
  solutionField: 'Bitte wählen Sie einen Aufgabenbereich aus der Liste.',
  solutionAddress: 'Bitte geben Sie eine Internetadresse an, die mit https:// beginnt, oder lassen Sie das Feld leer.',
  solutionOperating: 'Bitte wählen Sie Betriebsmodelle aus der Liste.',
  solutionInterfaces:
    'Bitte schreiben Sie je Zeile eine Schnittstelle, zum Beispiel „XBau 2.4“ oder „FIT-Connect; erprobt; Gemeinde Musterau; 12.03.2026“.',
  solutionCapabilities: ({ name = '' }) =>
    `„${name}“ ist keine Fähigkeit des gemeinsamen Wortschatzes. Bitte wählen Sie einen Namen von der Seite „Fähigkeiten“.`,
  solutionTooManyCapabilities: 'Bitte nennen Sie höchstens 60 Fähigkeiten.',
  solutionLicence: ({ text = '' }) =>
    `„${text}“ ist kein SPDX-Ausdruck. Richtig wäre zum Beispiel „EUPL-1.2“ oder „AGPL-3.0-or-later“; leer heißt: nicht offen.`,
  solutionLicenceMeant: ({ text = '', meant = '' }) => `„${text}“ ist kein SPDX-Ausdruck. Meinen Sie „${meant}“?`,
  solutionNotReady:
    'Zum Veröffentlichen fehlt noch etwas: ein Satz, was die Lösung tut, und mindestens eine Fähigkeit.',
  solutionOfPublicBody:
    'Eine Kommune oder ein Land trägt freie Software ein. Bitte nennen Sie die Lizenz; geschlossene Produkte trägt ihr Anbieter ein.',
  solutionStep: 'Dieser Schritt ist bei diesem Stand nicht möglich. Bitte laden Sie die Seite neu.',
  solutionVersionName: 'Bitte nennen Sie die Version mit höchstens 40 Zeichen, zum Beispiel „4.2“.',
  solutionVersionDay: 'Bitte geben Sie den Tag so an: 31.12.2028.',
  solutionVersionOrder: 'Die Unterstützung endet nicht vor dem Erscheinen. Bitte prüfen Sie beide Tage.',
  solutionVersionThere: ({ name = '' }) => `Die Version „${name}“ steht schon da.`,
  solutionTieOther:
    'Diese Lösung ist nicht zu finden. Bitte geben Sie ihren Namen genau so ein, wie er in der Liste steht.',
  solutionTieSelf: 'Eine Lösung hängt nicht mit sich selbst zusammen.',
  solutionTieThere: 'Das steht schon da.',
  solutionTieKind: 'Bitte wählen Sie, wie beide zusammenhängen.',
  evidenceKind: 'Bitte wählen Sie die Art des Nachweises.',
  evidenceTitle: 'Bitte geben Sie dem Nachweis einen Titel mit 2 bis 160 Zeichen.',
  evidenceIssuer: 'Bitte nennen Sie mit 2 bis 160 Zeichen, wer den Nachweis ausgestellt hat.',
  evidenceScheme:
    'Bitte nennen Sie das Prüfschema mit seiner Ausgabe, zum Beispiel „C5“ und „2020“. Ohne Ausgabe sagt ein Zertifikat wenig.',
  evidenceDay: 'Bitte geben Sie den Tag so an: 31.12.2028.',
  evidenceOrder: 'Ein Nachweis endet nicht vor dem Tag, an dem er ausgestellt wurde.',
  evidenceFuture: 'Ein Nachweis wird eingetragen, wenn er ausgestellt ist: Der Tag liegt in der Zukunft.',
  evidenceThere: 'Diesen Nachweis haben Sie schon eingetragen.',
  evidenceVersion: 'Diese Version gibt es bei der Lösung nicht.',
  evidenceVisibility: 'Bitte wählen Sie, wer den Nachweis sieht.',
  evidenceOver: 'Dieser Nachweis ist schon widerrufen.',
  offerOfProvider: 'Angebote machen IT-Dienstleister und Anbieter.',
  offerRoute: 'Bitte wählen Sie, auf welchem Weg eine Kommune das Angebot annehmen kann.',
  offerMark: 'Bitte wählen Sie, was für ein Preis es ist.',
  offerDay: 'Bitte geben Sie den Tag so an: 31.12.2028.',
  offerDays: 'Das Angebot endet nicht, bevor es beginnt.',
  offerConditions: 'Bitte kürzen Sie die Bedingungen auf höchstens 4.000 Zeichen.',
  offerNamed: ({ name = '' }) =>
    `„${name}“ steht nicht im Verzeichnis oder ist nicht eindeutig. Bitte schreiben Sie den Namen so, wie er dort steht; gibt es ihn mehrmals, mit dem Kreis in Klammern.`,
  offerAudienceDecides: 'Wer ein veröffentlichtes Angebot sieht, ändert, wer bei Ihnen entscheiden darf.',
  offerNobodyNamed: 'Bitte nennen Sie mindestens eine Organisation, die das Angebot sieht.',
  offerNamedVendor: ({ name = '' }) => `„${name}“ ist ein Anbieter. Preise sehen nur öffentliche Stellen.`,
  offerNoPrice: 'Bitte tragen Sie mindestens einen Preisbestandteil ein.',
  offerNothingNew: 'Es gibt nichts Neues zu veröffentlichen.',
  offerEnded: 'Der letzte Tag des Angebots liegt in der Vergangenheit.',
  offerStep: 'Dieser Schritt ist bei diesem Stand nicht möglich. Bitte laden Sie die Seite neu.',
  offerSolutionOver: 'Die Lösung ist nicht veröffentlicht oder eingestellt.',
  partName: 'Bitte geben Sie dem Preisbestandteil einen eigenen Namen, zum Beispiel „Pflege“.',
  partPrice: 'Bitte geben Sie den Betrag in Euro an, zum Beispiel 1.200 oder 0,35. Ein Zuschuss steht mit Minus.',
  partTiers:
    'Bitte schreiben Sie je Zeile eine Stufe, zum Beispiel „bis 5000: 0,45“, und in die letzte „darüber: 0,30“. Die Grenzen steigen.',
  partUnit: 'Bitte wählen Sie, was gezählt wird.',
  partCount: 'Bitte geben Sie eine ganze Zahl an, zum Beispiel 20.',
  partPercent: 'Bitte geben Sie den Anteil in Prozent an, zum Beispiel 18 oder 12,5, und wovon.',
  partFactors: 'Bitte geben Sie je Jahr einen Faktor an, mit Strichpunkt getrennt, zum Beispiel „0,5; 1; 1,03“.',
  partThird: 'Bitte nennen Sie, wer einen Teil bezahlt, wie viel Prozent, und wenn es endet, im wievielten Jahr.',
  partTogether:
    'Diese Angaben gehen nicht zusammen. Ein fester Betrag hat keine Stufen; eine Staffel, ein Mengenpreis und eine Größenklasse haben Stufen und zählen etwas.',
})
