import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'

export const bundleMeant = 'Kennung des Bündels (bundles)'
export const onlyToRead = 'Nur zum Lesen: Ein Bündel gehört allen, die daran teilnehmen, und bleibt an seinem Ort.'
/** What becomes of such rows at the new place; begins with their number. */
export const bundleRowsStay =
  'über Bündel sind nur zum Lesen da: Ein Bündel gehört allen, die daran teilnehmen, und bleibt dort.'

export const bundleWords: TableWords = {
  title: 'Bündel',
  meaning: `Die Bündel, zu denen die Organisation gefragt wurde, an denen sie teilnimmt oder teilgenommen hat oder zu denen sie Angebote eingetragen hat. ${onlyToRead}`,
  fields: {
    id: 'Kennung des Bündels',
    title: 'Name',
    status:
      'Stand: asking fragt, wer mitgeht; started begonnen; dissolved aufgelöst; merged in einem anderen aufgegangen',
    proposer: 'Kennung der Organisation, die es vorgeschlagen hat',
    answer_by: 'bis wann alle antworten sollten',
    quorum: 'wie viele Organisationen nötig waren',
    open: 'ja: andere durften von sich aus dazukommen, solange gefragt wurde',
    created_at: 'vorgeschlagen am',
    started_at: 'begonnen am',
    ended_at: 'zu Ende seit',
    successor: 'Kennung des Bündels, in dem es aufgegangen ist',
  },
}

export const participationWords: TableWords = {
  title: 'Teilnahmen',
  meaning: `Mit welchem Bedarf die Organisation zu welchem Bündel gefragt wurde und was sie geantwortet hat. ${onlyToRead}`,
  fields: {
    bundle: bundleMeant,
    need: 'Kennung des Bedarfs (needs)',
    organisation: organisationMeant,
    status:
      'Stand: invited gefragt, requested bittet um Aufnahme, joined dabei, abstained enthält sich, declined lehnt ab, lapsed Frage oder Bitte verfallen, refused nicht aufgenommen, withdrawn Bitte zurückgezogen, left ausgetreten, released frei, moved in ein anderes Bündel gegangen',
    reason: 'Begründung der Antwort',
    asked_at: 'gefragt am',
    answered_by: 'Kennung der Person, die geantwortet hat, soweit sie zur Organisation gehört',
    answered_at: 'geantwortet am',
    leaves_on: 'Tag des angekündigten Austritts',
    reminded_at: 'erinnert am',
    invited_by: 'Kennung der Organisation, die nach dem Vorschlag dazu gefragt hat',
    answer_by: 'eigener letzter Tag für die Antwort, wenn nach dem Beginn gefragt wurde',
  },
}

export const leadChoiceWords: TableWords = {
  title: 'Federführung',
  meaning: `Wen die Organisation für die Federführung eines Bündels genannt hat. ${onlyToRead}`,
  fields: {
    bundle: bundleMeant,
    organisation: organisationMeant,
    choice: 'Kennung der genannten Organisation; leer: niemand',
    chosen_by: 'Kennung der Person, die sie genannt hat, soweit sie zur Organisation gehört',
    chosen_at: 'genannt am',
  },
}

export const changeWords: TableWords = {
  title: 'Vorschläge zu Bündeln',
  meaning: `Vorschläge, ein Bündel zu teilen oder zusammenzuführen: eigene, und solche, auf die die Organisation geantwortet hat. ${onlyToRead}`,
  fields: {
    id: 'Kennung des Vorschlags',
    kind: 'split teilen, merge zusammenführen',
    bundle: bundleMeant,
    other: 'Kennung des anderen Bündels beim Zusammenführen',
    title: 'Name des neuen Bündels oder des neuen Teils',
    needs: 'Kennungen der Bedarfe, die in den neuen Teil gehen',
    organisation: 'Kennung der Organisation, die es vorgeschlagen hat',
    proposed_by: 'Kennung der Person, die es vorgeschlagen hat, soweit sie zur Organisation gehört',
    created_at: 'vorgeschlagen am',
    answer_by: 'bis wann alle antworten sollten',
    status:
      'Stand: proposed vorgeschlagen, declined abgelehnt, withdrawn zurückgezogen, lapsed verfallen, overtaken überholt, carriedOut ausgeführt, undoing wird rückgängig gemacht, undone rückgängig gemacht',
    carried_out_at: 'ausgeführt am',
    result: 'Kennung des Bündels, das dabei entstanden ist',
  },
}

export const changeAnswerWords: TableWords = {
  title: 'Antworten auf solche Vorschläge',
  meaning: `Was die Organisation auf Vorschläge zum Teilen und Zusammenführen geantwortet hat. ${onlyToRead}`,
  fields: {
    change: 'Kennung des Vorschlags (bundle_changes)',
    organisation: organisationMeant,
    consents: 'ja: stimmt zu, nein: lehnt ab',
    answered_by: 'Kennung der Person, die geantwortet hat, soweit sie zur Organisation gehört',
    answered_at: 'geantwortet am',
  },
}
