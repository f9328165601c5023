import type { z } from 'zod'
import { announcedBy } from '../../src/announced.ts'
import { modules } from '../../src/modules.ts'
import type * as bundles from '../../src/modules/bundles/schema/exported-rows.ts'
import type * as catalogue from '../../src/modules/catalogue/schema/exported-rows.ts'
import type { OfferDraftRow } from '../../src/modules/cost-sharing/schema/exported-rows.ts'
import type * as directory from '../../src/modules/directory/schema/exported-rows.ts'
import type { EntryRow } from '../../src/modules/journal/schema/exported-rows.ts'
import type { MandateRow } from '../../src/modules/mandates/schema/exported-rows.ts'
import type { rememberedRow } from '../../src/modules/need-imports/schema/exported-rows.ts'
import type { BackgroundRow, NeedRow } from '../../src/modules/needs/schema/exported-rows.ts'
import type { MembershipRow } from '../../src/modules/people/schema/exported-rows.ts'
import type { QuantityRow } from '../../src/modules/prices/schema/exported-rows.ts'
import type { PersonRow } from '../../src/modules/sign-in/schema/exported-rows.ts'
import type { CommentRow } from '../../src/modules/talk/schema/exported-rows.ts'
import { exportOrganisation } from '../../src/modules/transfer/actions/export-organisation.ts'
import { importOrganisation } from '../../src/modules/transfer/actions/import-organisation.ts'
import { organisationFiles, readOrganisation } from '../../src/modules/transfer/formats/organisation-archive.ts'
import { inventoryOf } from '../../src/modules/transfer/rules/inventory.ts'
import type { Database } from '../../src/platform/database/database.ts'

/** The rows of all our modules. */
export type OrganisationExport = {
  organisations: directory.OrganisationRow[]
  organisation_keys: directory.KeyRow[]
  organisation_names: z.infer<typeof directory.formerNameRow>[]
  named_organisations: directory.NamedOrganisationRow[]
  profiles: z.infer<typeof directory.profileRow>[]
  persons: PersonRow[]
  memberships: MembershipRow[]
  mandates: MandateRow[]
  comments: CommentRow[]
  needs: NeedRow[]
  need_backgrounds: BackgroundRow[]
  remembered_columns: z.infer<typeof rememberedRow>[]
  bundles: bundles.BundleRow[]
  participations: bundles.ParticipationRow[]
  lead_choices: bundles.LeadChoiceRow[]
  bundle_changes: bundles.ChangeRow[]
  change_answers: bundles.ChangeAnswerRow[]
  solutions: catalogue.SolutionRow[]
  solution_versions: z.infer<typeof catalogue.versionRow>[]
  solution_ties: catalogue.TieRow[]
  evidence: catalogue.EvidenceRow[]
  offers: catalogue.OfferRow[]
  offer_versions: z.infer<typeof catalogue.offerVersionRow>[]
  unpublished_offers: z.infer<typeof catalogue.unpublishedRow>[]
  organisation_quantities: QuantityRow[]
  offer_drafts: OfferDraftRow[]
  journal: EntryRow[]
}
type Files = ReadonlyMap<string, Uint8Array>
interface Exported {
  organisation: { id: string; name: string }
  tables: OrganisationExport
}

/** What all our modules let an organisation take along. */
export const inventory = inventoryOf(await announcedBy(modules).travel())

export const exported = async (database: Database, key: string): Promise<Exported> =>
  (await exportOrganisation(database, inventory, key)) as unknown as Exported

export const filesOf = ({ at = new Date(), ...taken }: Exported & { at?: Date }): Files =>
  new Map(Object.entries(organisationFiles(inventory, { ...taken, at })))

export const readFiles = (files: Files) => {
  const read = readOrganisation(inventory.tables, files)
  return { ...read, tables: read.tables as unknown as OrganisationExport }
}

export const imported = (
  database: Database,
  { at = new Date().toISOString(), archive = 'x'.repeat(64), ...taken }: Exported & { at?: string; archive?: string },
) => importOrganisation(database, inventory, { ...taken, at, archive })
