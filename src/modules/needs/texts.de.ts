import type { Refusal } from '../../kernel/refusal.ts'
import { importSentences, importSentencesWithNames } from './texts/import.de.ts'
import { importCommandSentences } from './texts/import-command.de.ts'
import type { Necessity, NeedStatus, OperatingModel } from './schema.ts'

export const statusNames: Readonly<Record<NeedStatus, string>> = {
  draft: 'Entwurf',
  open: 'offen',
  bundled: 'in einem Bündel',
  beingMet: 'wird umgesetzt',
  met: 'erfüllt',
  withdrawn: 'zurückgezogen',
}

/** What a button says that leads to this status. */
export const stepNames: Readonly<Record<NeedStatus, string>> = {
  draft: 'Als Entwurf zurücknehmen',
  open: 'Veröffentlichen',
  bundled: 'Einem Bündel zuordnen',
  beingMet: 'Wir setzen das schon um',
  met: 'Der Bedarf ist erfüllt',
  withdrawn: 'Bedarf zurückziehen',
}
export const stepAgain = 'Wieder öffnen'

export const necessityNames: Readonly<Record<Necessity, string>> = { must: 'muss', should: 'soll' }
export const operatingModelNames: Readonly<Record<OperatingModel, string>> = {
  ownDataCentre: 'eigenes Rechenzentrum',
  providerDataCentre: 'Rechenzentrum eines öffentlichen IT-Dienstleisters',
  verwaltungscloud: 'Deutsche Verwaltungscloud',
  publicCloud: 'öffentliche Cloud',
}

/** What a budget is meant for, the same in form, page and table. */
export const budgetSpan = 'vier Jahre'

const sentences: Readonly<Record<string, string>> = {
  ...importSentences,
  needTitle: 'Bitte sagen Sie in einem Satz mit mindestens 5 und höchstens 200 Zeichen, was Sie brauchen.',
  needAim: 'Was besser werden soll, darf höchstens 4.000 Zeichen lang sein.',
  needField: 'Bitte wählen Sie einen Aufgabenbereich aus der Liste.',
  needServices: 'Bitte wählen Sie die Leistungen aus der Liste; höchstens 20.',
  needRequirements: 'Bitte schreiben Sie je Zeile eine Anforderung mit höchstens 500 Zeichen; höchstens 100 Zeilen.',
  needCases: 'Bitte geben Sie die Fälle im Jahr als ganze Zahl an, zum Beispiel 1200.',
  needWorkplaces: 'Bitte geben Sie die Arbeitsplätze als ganze Zahl an, zum Beispiel 15.',
  needDeadline: 'Bitte geben Sie den Tag, bis zu dem Sie es brauchen, als Datum an, zum Beispiel 30.06.2027.',
  needOperatingModels: 'Bitte wählen Sie die Betriebsmodelle aus der Liste.',
  needUsedToday: 'Was Sie heute benutzen, darf höchstens 1.000 Zeichen lang sein.',
  needContractUntil: 'Bitte geben Sie das Ende des Vertrags als Datum an, zum Beispiel 31.12.2027.',
  needBudget: 'Bitte geben Sie das Budget in ganzen Euro an, den kleineren Betrag zuerst.',
  needVisibility: 'Bitte wählen Sie, wer den Bedarf sehen darf.',
  needVisibilityBundled:
    'Solange der Bedarf in einem Bündel ist, sehen ihn mindestens alle, die daran teilnehmen. Bitte wählen Sie das oder mehr.',
  needOfVendor: 'Bedarfe melden öffentliche Stellen. Ein Anbieter kann auf Bedarfe antworten.',
  needOver: 'Dieser Bedarf ist abgeschlossen. Öffnen Sie ihn wieder, wenn Sie etwas ändern möchten.',
  needCursor: 'Dieser Cursor stammt nicht von einer Seite dieser Liste.',
  needStep: 'Dieser Schritt geht gerade nicht: Jemand war schneller, oder der Bedarf ist in einem Bündel.',
}

export const needRefusal = (refusal: Refusal): string =>
  knownNeedRefusal(refusal) ?? 'Das Formular war nicht vollständig. Bitte laden Sie die Seite neu.'

/** Undefined for codes of other modules. */
export const knownNeedRefusal = ({ code, values = {} }: Refusal): string | undefined =>
  sentences[code] ?? importSentencesWithNames[code]?.(values) ?? importCommandSentences[code]?.(values)
