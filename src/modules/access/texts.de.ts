import { refusalIn } from '../../kernel/refusal.ts'
import type { OrganisationKind, Role, Visibility } from './schema.ts'

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'Gemeinde',
  municipalAssociation: 'Gemeindeverband',
  county: 'Kreis',
  provider: 'IT-Dienstleister',
  vendor: 'Anbieter',
  land: 'Land',
  bund: 'Bund',
  association: 'Verband',
}

/** Of several at once, as a filter and a heading name them. */
export const kindPlurals: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'Gemeinden',
  municipalAssociation: 'Gemeindeverbände',
  county: 'Kreise und kreisfreie Städte',
  provider: 'IT-Dienstleister',
  vendor: 'Anbieter',
  land: 'Länder',
  bund: 'Bund',
  association: 'Verbände',
}

export const roleNames: Readonly<Record<Role, string>> = {
  reading: 'Lesen',
  editing: 'Bearbeiten',
  deciding: 'Entscheiden',
  administering: 'Verwalten',
}

export const visibilityNames: Readonly<Record<Visibility, string>> = {
  ownOrganisation: 'nur die eigene Organisation',
  bundleParticipants: 'alle, die an dem Bündel teilnehmen',
  publicBodies: 'alle öffentlichen Stellen',
  signedIn: 'alle Angemeldeten',
  public: 'alle, auch ohne Anmeldung',
}

export const accessRefusal = refusalIn({
  notAllowed: 'Das ist mit Ihrer Rolle nicht möglich.',
  notFound: 'Das gibt es nicht oder nicht mehr.',
  unreadable: 'Diese Angabe fehlt oder ist nicht lesbar.',
})
