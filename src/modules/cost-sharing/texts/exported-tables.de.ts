import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'
import { bundleMeant, bundleRowsStay, onlyToRead } from '../../bundles/texts.de.ts'

/** They stay with the bundle that they were entered for. */
export const offerDraftsStay = bundleRowsStay

export const offerDraftWords: TableWords = {
  title: 'Eingetragene Angebote',
  meaning: `Was die Organisation im Rechner zu einem Bündel eingetragen hat, wie es getippt wurde. Die Adresse des Ergebnisses ist nicht dabei: Wer sie kennt, sieht es. ${onlyToRead}`,
  fields: {
    bundle: bundleMeant,
    organisation: organisationMeant,
    entry:
      'years Jahre; leftOut Kennungen derer, die nicht mitrechnen; offers Angebote: name Lösung, covers Kennungen der abgedeckten Fähigkeiten, setup einmal, base im Jahr, perParticipant im Jahr je Teilnehmer, perUnit im Jahr je Einheit, unit Einheit, joining einmal je Teilnehmer, upTo Menge, bis zu der perUnit gilt, perUnitBeyond Preis darüber, tierKind graduated nur für den Rest oder volume für die ganze Menge, provider Anbieter, operatingModels Betriebsmodelle wie bei needs; Preise in Euro',
    version: 'wie oft es gespeichert wurde',
    changed_by: 'Kennung der Person, die zuletzt gespeichert hat, soweit sie zur Organisation gehört',
    changed_at: 'zuletzt gespeichert am',
  },
}
