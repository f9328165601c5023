import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'

/** Why an organisation is not taken over from a file. */
export const arrivalSentences: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> =
  {
    importOrganisationExists: ({ name }) =>
      `Die Organisation „${name}“ gibt es hier schon, und ihr gehört hier etwas. Es wurde nichts übernommen.`,
  }

export const organisationWords: TableWords = {
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
}

export const keyWords: TableWords = {
  title: 'Amtliche Schlüssel',
  meaning: 'Jeder amtliche Schlüssel mit der Zeit, in der er gilt oder galt.',
  fields: {
    organisation: organisationMeant,
    kind: 'ags: Amtlicher Gemeindeschlüssel, ars: Regionalschlüssel',
    key: 'der Schlüssel',
    valid_from: 'gilt ab',
    valid_until: 'galt bis; leer: gilt noch',
  },
}

export const formerNameWords: TableWords = {
  title: 'Frühere Namen',
  meaning: 'Jeder Name, den die Organisation einmal hatte.',
  fields: { organisation: organisationMeant, name: 'früherer Name', valid_until: 'galt bis' },
}

export const namedOrganisationWords: TableWords = {
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
}

export const profileWords: TableWords = {
  title: 'Profil',
  meaning: 'Was die Organisation über sich selbst sagt.',
  fields: {
    organisation: organisationMeant,
    about: 'Beschreibung',
    website: 'Internetseite',
    contact_email: 'E-Mail-Adresse für Anfragen',
    visibility:
      'Wer es sieht: ownOrganisation nur die eigene Organisation, bundleParticipants alle in dem Bündel, publicBodies alle öffentlichen Stellen, signedIn alle Angemeldeten, public alle',
    version: 'wie oft es gespeichert wurde',
  },
}
