import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { enterOrganisations, organisationsTaken } from './actions/settle-organisations.ts'
import { isAnother, isOfOwn, organisationBelongs } from './rules/rows-belong.ts'
import { formerNameRow, keyRow, namedOrganisationRow, organisationRow, profileRow } from './schema/exported-rows.ts'
import {
  formerNameRows,
  keepsProfile,
  keyRows,
  namedOrganisationRows,
  organisationRows,
  profileRows,
} from './store/rows-taken-along.ts'
import {
  formerNameWords,
  keyWords,
  namedOrganisationWords,
  organisationWords,
  profileWords,
} from './texts/exported-tables.de.ts'

export const directoryTravel: Travel = {
  tables: [
    travelling({
      name: 'organisations',
      row: organisationRow,
      unique: ['id'],
      query: organisationRows,
      belongs: organisationBelongs,
      words: organisationWords,
      columnsLeft: ['changed_at'],
      names: {
        parent: 'named_organisations',
        association: 'named_organisations',
        successor: 'named_organisations',
      },
      conflicts: organisationsTaken,
      enter: enterOrganisations,
    }),
    travelling({
      name: 'organisation_keys',
      row: keyRow,
      unique: ['organisation', 'kind', 'valid_from'],
      query: keyRows,
      belongs: isOfOwn,
      words: keyWords,
    }),
    travelling({
      name: 'organisation_names',
      row: formerNameRow,
      unique: ['organisation', 'name', 'valid_until'],
      query: formerNameRows,
      belongs: isOfOwn,
      words: formerNameWords,
    }),
    travelling({
      name: 'named_organisations',
      row: namedOrganisationRow,
      unique: ['id'],
      query: namedOrganisationRows,
      belongs: isAnother,
      words: namedOrganisationWords,
      isOfOthers: true,
    }),
    travelling({
      name: 'profiles',
      row: profileRow,
      unique: ['organisation'],
      query: profileRows,
      belongs: isOfOwn,
      words: profileWords,
    }),
  ],
  keeps: keepsProfile,
}
