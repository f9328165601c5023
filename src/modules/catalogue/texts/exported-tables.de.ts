import type { StayingTable, TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'

const [solution, offer] = ['Kennung der Lösung (solutions)', 'Kennung des Angebots (offers)']
const begun = 'angelegt am'

export const solutionWords: TableWords = {
  title: 'Lösungen',
  meaning: 'Was die Organisation in den Katalog eingetragen hat, auch Entwürfe.',
  fields: {
    id: 'Kennung der Lösung',
    organisation: organisationMeant,
    status: 'Stand: draft Entwurf, published veröffentlicht, discontinued eingestellt',
    name: 'Name',
    summary: 'was sie für wen tut, in einem Satz',
    description: 'Beschreibung',
    maker: 'Hersteller, wo es jemand anderes ist',
    field: 'Aufgabenbereich',
    licence: 'freie Lizenz als SPDX-Ausdruck, leer: nicht offen',
    source_code: 'Adresse des Quelltextes',
    website: 'Adresse im Internet',
    operating_models: 'mögliche Betriebsmodelle',
    interfaces: 'Schnittstellen und Standards: claimed angegeben, tested erprobt',
    capabilities: 'Fähigkeiten aus dem gemeinsamen Wortschatz',
    version: 'wie oft es gespeichert wurde',
    created_at: begun,
    published_at: 'veröffentlicht am',
  },
}

export const versionWords: TableWords = {
  title: 'Versionen der Lösungen',
  meaning: 'Welche Versionen es gibt und wie lange sie unterstützt werden.',
  fields: {
    id: 'Kennung der Version',
    solution,
    name: 'Name der Version',
    released_on: 'erschienen am',
    support_until: 'letzter Tag der Unterstützung',
  },
}

export const tieWords: TableWords = {
  title: 'Zusammenhänge zwischen Lösungen',
  meaning: 'Welche der eigenen Lösungen eine andere voraussetzt oder sich nicht mit ihr verträgt.',
  fields: {
    solution,
    other: 'Kennung der anderen Lösung (solutions)',
    kind: 'requires setzt voraus, conflicts verträgt sich nicht',
  },
}

export const evidenceWords: TableWords = {
  title: 'Nachweise',
  meaning:
    'Was die Organisation zu ihren eigenen Lösungen belegt hat. Was sie zu Lösungen anderer eingetragen hat, bleibt dort.',
  fields: {
    id: 'Kennung des Nachweises',
    solution,
    organisation: organisationMeant,
    kind: 'Art des Nachweises',
    title: 'Titel',
    scheme: 'Prüfschema',
    scheme_version: 'Ausgabe des Prüfschemas',
    issuer: 'ausgestellt von',
    version: 'Kennung der Version (solution_versions), leer: alle',
    operating_model: 'Betriebsmodell, leer: alle',
    issued_on: 'ausgestellt am',
    valid_until: 'gültig bis',
    address: 'wo man ihn nachlesen kann',
    visibility: 'wer ihn sieht',
    revoked_on: 'widerrufen am',
    created_at: 'eingetragen am',
  },
}

export const offerWords: TableWords = {
  title: 'Angebote',
  meaning: 'Was die Organisation für ihre eigenen Lösungen verlangt. Angebote für Lösungen anderer bleiben bei diesen.',
  fields: {
    id: 'Kennung des Angebots',
    solution,
    organisation: organisationMeant,
    status: 'Stand: draft Entwurf, published gilt, withdrawn zurückgezogen',
    audience:
      'publicBodies alle Kommunen, Kreise, Länder und Verbände; named nur genannte, die am neuen Ort neu genannt werden',
    number: 'Nummer der Fassung, die gilt',
    created_at: begun,
  },
}

export const offerVersionWords: TableWords = {
  title: 'Fassungen der Angebote',
  meaning: 'Jede veröffentlichte Fassung, wie sie war.',
  fields: {
    offer,
    number: 'Nummer der Fassung',
    terms: 'Preis (in Cent) und Bedingungen',
    published_at: 'veröffentlicht am',
  },
}

export const unpublishedWords: TableWords = {
  title: 'Entwürfe der Angebote',
  meaning: 'Was geschrieben und noch nicht veröffentlicht ist.',
  fields: { offer, terms: 'Preis (in Cent) und Bedingungen' },
}

export const catalogueStaying: readonly StayingTable[] = [
  {
    place: 101,
    table: 'need_answers',
    reason: 'Antworten von Anbietern auf einen Bedarf gehören zu dem Gespräch, das hier geführt wurde.',
  },
  {
    place: 99,
    table: 'evidence_alarms',
    reason: 'Wer an das Ende eines Nachweises schon erinnert ist, gilt nur für Mails von hier.',
  },
  {
    place: 98,
    table: 'offer_recipients',
    reason:
      'Wer ein Angebot sieht, das nicht für alle ist, wird am neuen Ort neu genannt: Es sind andere Organisationen.',
  },
]
