import { germanDay } from '../../../kernel/german-dates.ts'
import { actorOf } from '../../access/index.ts'
import type { SecretsKept } from '../../people/index.ts'
import { readOrganisationSettings } from '../actions/follow-for-organisation.ts'
import { newsAddresses } from '../addresses.ts'

/** Whoever has seen the addresses of the organisation reads on after leaving it: nobody knows who has. */
export const newsAddressesKept: SecretsKept = async (c) => {
  const { organisation } = actorOf(c)
  const { feedMadeAt } = await c.get('asCaller')((transaction) =>
    readOrganisationSettings(transaction, organisation!.id),
  )
  if (!feedMadeAt) return []
  const words = `Geheime Adressen Ihrer Organisation für Feed und Kalender (seit dem ${germanDay(feedMadeAt)})`
  return [{ words, link: { href: newsAddresses.organisationAddresses, name: 'Erneuern oder abschalten' } }]
}
