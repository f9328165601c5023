import type { Necessity, NeedStatus, OperatingModel } from '../schema/choices.ts'

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
