/** What the field means in every table that has it. */
export const organisationMeant = 'Kennung der Organisation (organisations oder named_organisations)'
