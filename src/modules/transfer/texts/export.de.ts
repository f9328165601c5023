import { backgroundColumnMeanings, needColumnMeanings } from '../../needs/texts.de.ts'
import type { ExportTable } from '../schema/export-rows.ts'

interface Described {
  title: string
  meaning: string
  fields: Readonly<Record<string, string>>
}

const organisation = 'Kennung der Organisation (organisations oder named_organisations)'
const bundle = 'Kennung des Bündels (bundles)'
const onlyToRead = 'Nur zum Lesen: Ein Bündel gehört allen, die daran teilnehmen, und bleibt an seinem Ort.'

/** What every table and field of an export means. */
export const exportDescription: Readonly<Record<ExportTable, Described>> = {
  organisations: {
    title: 'Organisationen',
    meaning: 'Die Organisation selbst und diejenigen, die in ihr aufgegangen sind.',
    fields: {
      id: 'Kennung, unter der andere Tabellen die Organisation nennen',
      kind: 'Art: municipality Gemeinde, municipalAssociation Gemeindeverband, county Kreis, provider IT-Dienstleister, vendor Anbieter, land Land, bund Bund, association Verband',
      name: 'Name heute',
      parent: 'Kennung der übergeordneten Organisation, etwa des Kreises (named_organisations)',
      association: 'Kennung des Gemeindeverbands, zu dem sie gehört (named_organisations)',
      inhabitants: 'Einwohnerinnen und Einwohner',
      square_kilometres: 'Fläche in Quadratkilometern',
      latitude: 'geografische Breite in Grad',
      longitude: 'geografische Länge in Grad',
      source: 'Quelle dieser Angaben',
      as_of: 'Tag, für den die Angaben gelten',
      invented: 'ja: für die Vorführung erfunden',
      vanished_on: 'Tag, seit dem es die Organisation nicht mehr gibt',
      successor: 'Kennung der Organisation, in der sie aufgegangen ist',
      created_at: 'in Allmende seit',
    },
  },
  organisation_keys: {
    title: 'Amtliche Schlüssel',
    meaning: 'Jeder amtliche Schlüssel mit der Zeit, in der er gilt oder galt.',
    fields: {
      organisation,
      kind: 'ags: Amtlicher Gemeindeschlüssel, ars: Regionalschlüssel',
      key: 'der Schlüssel',
      valid_from: 'gilt ab',
      valid_until: 'galt bis; leer: gilt noch',
    },
  },
  organisation_names: {
    title: 'Frühere Namen',
    meaning: 'Jeder Name, den die Organisation einmal hatte.',
    fields: { organisation, name: 'früherer Name', valid_until: 'galt bis' },
  },
  named_organisations: {
    title: 'Genannte andere Organisationen',
    meaning:
      'Andere Organisationen, auf die sich der Export bezieht, zum Beispiel der Kreis oder die andere Seite einer Vertretung: nur Schlüssel und Name.',
    fields: {
      id: 'Kennung in diesem Export',
      kind: 'Art wie bei organisations',
      name: 'Name',
      ags: 'Amtlicher Gemeindeschlüssel, der heute gilt',
      ars: 'Regionalschlüssel, der heute gilt',
    },
  },
  profiles: {
    title: 'Profil',
    meaning: 'Was die Organisation über sich selbst sagt.',
    fields: {
      organisation,
      about: 'Beschreibung',
      website: 'Internetseite',
      contact_email: 'E-Mail-Adresse für Anfragen',
      visibility:
        'Wer es sieht: ownOrganisation nur die eigene Organisation, bundleParticipants alle in dem Bündel, publicBodies alle öffentlichen Stellen, signedIn alle Angemeldeten, public alle',
      version: 'wie oft es gespeichert wurde',
    },
  },
  persons: {
    title: 'Personen',
    meaning:
      'Die Personen, die der Organisation angehören. Passwörter und Anmeldungen gehören ihnen selbst und sind nicht dabei.',
    fields: { id: 'Kennung der Person', name: 'Name', email: 'E-Mail-Adresse' },
  },
  memberships: {
    title: 'Zugehörigkeiten',
    meaning: 'Wer in welcher Rolle zu der Organisation gehört.',
    fields: {
      person: 'Kennung der Person (persons)',
      organisation,
      role: 'Rolle: reading lesen, editing bearbeiten, deciding entscheiden, administering verwalten',
      since: 'seit',
    },
  },
  mandates: {
    title: 'Vertretungen',
    meaning: 'Wen die Organisation vertritt und von wem sie vertreten wird, auch früher.',
    fields: {
      id: 'Kennung der Vertretung',
      representative: 'Kennung der Organisation, die für die andere handelt',
      represented: 'Kennung der Organisation, für die gehandelt wird',
      scope: 'Umfang: everything alles, needs Bedarfe, bundles Bündel, figures Zahlen',
      valid_from: 'gilt ab',
      valid_until: 'gilt bis; leer: bis auf Weiteres',
      status:
        'Stand: proposed vorgeschlagen, prepared vorbereitet, active gilt, declined abgelehnt, revoked widerrufen',
      proposed_by: 'Kennung der Person, die sie vorgeschlagen hat, soweit sie zur Organisation gehört',
      prepared_by: 'Kennung der Person, die sie vorbereitet hat, soweit sie zur Organisation gehört',
      decided_by: 'Kennung der Person, die entschieden hat, soweit sie zur Organisation gehört',
      revoked_by: 'Kennung der Person, die widerrufen hat, soweit sie zur Organisation gehört',
      created_at: 'angelegt am',
      decided_at: 'entschieden am',
      revoked_at: 'widerrufen am',
    },
  },
  needs: {
    title: 'Bedarfe',
    meaning: 'Was die Organisation gebraucht hat und braucht, auch Entwürfe und was erledigt ist.',
    fields: {
      id: 'Kennung des Bedarfs',
      organisation,
      status:
        'Stand: draft Entwurf, open offen, bundled in einem Bündel, beingMet wird umgesetzt, met erfüllt, withdrawn zurückgezogen. Ein Bündel gehört allen, die daran teilnehmen, und kommt nicht mit: Am neuen Ort ist ein solcher Bedarf offen.',
      ...needColumnMeanings,
      version: 'wie oft es gespeichert wurde',
      created_at: 'begonnen am',
      opened_at: 'veröffentlicht am',
    },
  },
  need_backgrounds: {
    title: 'Hintergrund der Bedarfe',
    meaning: 'Was zu einem Bedarf nur öffentliche Stellen sehen.',
    fields: {
      need: 'Kennung des Bedarfs (needs)',
      ...backgroundColumnMeanings,
    },
  },
  bundles: {
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
  },
  participations: {
    title: 'Teilnahmen',
    meaning: `Mit welchem Bedarf die Organisation zu welchem Bündel gefragt wurde und was sie geantwortet hat. ${onlyToRead}`,
    fields: {
      bundle,
      need: 'Kennung des Bedarfs (needs)',
      organisation,
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
  },
  lead_choices: {
    title: 'Federführung',
    meaning: `Wen die Organisation für die Federführung eines Bündels genannt hat. ${onlyToRead}`,
    fields: {
      bundle,
      organisation,
      choice: 'Kennung der genannten Organisation; leer: niemand',
      chosen_by: 'Kennung der Person, die sie genannt hat, soweit sie zur Organisation gehört',
      chosen_at: 'genannt am',
    },
  },
  bundle_changes: {
    title: 'Vorschläge zu Bündeln',
    meaning: `Vorschläge, ein Bündel zu teilen oder zusammenzuführen: eigene, und solche, auf die die Organisation geantwortet hat. ${onlyToRead}`,
    fields: {
      id: 'Kennung des Vorschlags',
      kind: 'split teilen, merge zusammenführen',
      bundle,
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
  },
  change_answers: {
    title: 'Antworten auf solche Vorschläge',
    meaning: `Was die Organisation auf Vorschläge zum Teilen und Zusammenführen geantwortet hat. ${onlyToRead}`,
    fields: {
      change: 'Kennung des Vorschlags (bundle_changes)',
      organisation,
      consents: 'ja: stimmt zu, nein: lehnt ab',
      answered_by: 'Kennung der Person, die geantwortet hat, soweit sie zur Organisation gehört',
      answered_at: 'geantwortet am',
    },
  },
  offer_drafts: {
    title: 'Eingetragene Angebote',
    meaning: `Was die Organisation im Rechner zu einem Bündel eingetragen hat, wie es getippt wurde. Die Adresse des Ergebnisses ist nicht dabei: Wer sie kennt, sieht es. ${onlyToRead}`,
    fields: {
      bundle,
      organisation,
      entry:
        'years Jahre; leftOut Kennungen derer, die nicht mitrechnen; offers Angebote: name Lösung, covers Kennungen der abgedeckten Fähigkeiten, setup einmal, base im Jahr, perParticipant im Jahr je Teilnehmer, perUnit im Jahr je Einheit, unit Einheit, joining einmal je Teilnehmer, upTo Menge, bis zu der perUnit gilt, perUnitBeyond Preis darüber, tierKind graduated nur für den Rest oder volume für die ganze Menge, provider Anbieter, operatingModels Betriebsmodelle wie bei needs; Preise in Euro',
      version: 'wie oft es gespeichert wurde',
      changed_by: 'Kennung der Person, die zuletzt gespeichert hat, soweit sie zur Organisation gehört',
      changed_at: 'zuletzt gespeichert am',
    },
  },
  journal: {
    title: 'Verlauf',
    meaning:
      'Was die Organisation getan hat und was für sie getan wurde, in der Reihenfolge des Geschehens. Personen stehen nur mit ihrer Kennung da.',
    fields: {
      at: 'wann',
      person: 'Kennung der Person, die es getan hat',
      organisation: 'Kennung der Organisation, zu der sie gehörte',
      acting_for: 'Kennung der Organisation, für die sie in Vertretung handelte',
      token: 'Kennung des Zugangsschlüssels, mit dem ein Programm es getan hat',
      action: 'was getan wurde',
      subject_kind: 'Art dessen, woran es getan wurde',
      subject: 'Kennung dessen, woran es getan wurde',
      before: 'vorher',
      after: 'nachher',
    },
  },
}

/** Tables that belong to organisations too and stay behind, each with the reason, as it stands in every export. */
export const notExported: Readonly<Record<string, string>> = {
  invitations:
    'Einladungen enthalten Zugangsschlüssel und E-Mail-Adressen von Menschen, die noch nicht dazugehören. Was aus ihnen wurde, steht im Verlauf.',
  join_requests: 'Beitrittswünsche gehören den Personen, die sie stellen. Was entschieden wurde, steht im Verlauf.',
  api_tokens: 'Zugangsschlüssel für Programme sind geheim und gelten nur hier. Legen Sie am neuen Ort neue an.',
  webhooks: 'Benachrichtigungen an Programme gehören zu deren Adressen hier. Richten Sie sie am neuen Ort neu ein.',
  api_answers: 'Was Programmen geantwortet wurde, wird nur einen Tag lang aufgehoben.',
  identity_providers:
    'Die Verbindung zum Anmeldedienst enthält ein Geheimnis und gilt nur für diese Adresse. Richten Sie sie am neuen Ort neu ein.',
  capability_proposals:
    'Vorschläge zum Wortschatz gehören allen, die ihn benutzen, und bleiben bei ihm. Wer sie gemacht hat, steht im Verlauf.',
  curators: 'Wer den gemeinsamen Wortschatz pflegt, legt der Betrieb an jedem Ort selbst fest.',
  need_imports:
    'Tabellen mit Bedarfen, die jemand hochgeladen und noch nicht übernommen hat, warten höchstens zwei Stunden. Was daraus wurde, steht bei den Bedarfen.',
  follows:
    'Was jemand verfolgt, gehört dieser Person. Sie nimmt es mit ihren eigenen Daten mit. Was die Organisation gemeinsam verfolgt, gilt nur hier und steht im Verlauf.',
  organisation_news:
    'Geheime Adressen und Mails der Organisation gelten nur hier. Richten Sie sie am neuen Ort neu ein.',
  sessions: 'Anmeldungen gehören den Personen und sind geheim.',
}
