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
