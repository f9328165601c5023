import { expect, it } from 'vitest'
import { anActor, aPerson } from '../../../../test/support/people.ts'
import { bundleWorld } from '../../../../test/support/bundle-world.ts'
import { inventory, readFiles } from '../../../../test/support/exported-organisation.ts'
import { takeOrganisationAlong } from '../../transfer/actions/export-organisation.ts'
import { organisationFiles } from '../../transfer/formats/organisation-archive.ts'
import { proposeSplit } from './change-bundles.ts'
import { inviteNeeds } from './invite-needs.ts'
import { nameLead } from './name-lead.ts'

const world = bundleWorld()
const { place, decider, as, aNeed, aBundle, answer } = world

it('an organisation takes along behind the walls what it answered in bundles, and nothing of what others did', async () => {
  const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke', 'eiche'])
  const later = await aNeed('fichte')
  await as(decider.linden, (transaction, actor) =>
    inviteNeeds(transaction, actor, { bundle, input: { needs: [later] } }),
  )
  await answer('fichte', bundle, later, 'declined')
  await as(decider.ahorn, (transaction, actor) => nameLead(transaction, actor, { bundle, choice: place.birke }))
  await as(decider.linden, (transaction, actor) =>
    proposeSplit(transaction, actor, { bundle, input: { title: 'Der andere Teil', needs: [need.birke, need.eiche] } }),
  )
  const takenBy = async (town: 'fichte' | 'ahorn' | 'linden') => {
    const person = await aPerson(world.database, { organisation: place[town], role: 'administering' })
    const admin = await anActor(world.database, person)
    const taken = await as(admin, (transaction) => takeOrganisationAlong(transaction, inventory, admin))
    return readFiles(new Map(Object.entries(organisationFiles(inventory, { ...taken, at: new Date() })))).tables
  }
  const fichte = await takenBy('fichte')
  expect(fichte.bundles).toMatchObject([{ id: bundle, title: 'Gemeinsam weitergehen', proposer: place.linden }])
  expect(fichte.participations).toMatchObject([
    {
      need: later,
      status: 'declined',
      reason: 'weil',
      invited_by: place.linden,
      answered_by: decider.fichte.person.id,
    },
  ])
  expect(fichte.named_organisations.map(({ name }) => name)).toEqual(['linden'])
  expect([fichte.lead_choices, fichte.bundle_changes]).toEqual([[], []])
  expect((await takenBy('ahorn')).lead_choices).toMatchObject([{ choice: place.birke }])
  const linden = await takenBy('linden')
  expect(linden.bundle_changes).toMatchObject([{ title: 'Der andere Teil', proposed_by: decider.linden.person.id }])
  expect(linden.change_answers).toMatchObject([{ consents: true }])
  expect(linden.participations).toHaveLength(1)
})
