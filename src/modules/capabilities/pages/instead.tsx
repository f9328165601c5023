import type { Child } from 'hono/jsx'
import type { OfferedInstead } from '../actions/offer-instead.ts'
import { capabilityAddresses } from '../addresses.ts'

/** Below an empty answer: what there is to say of it all the same, and how one hears of it when that changes. */
export function Instead({ offered: { capabilities, services }, follow }: { offered: OfferedInstead; follow: Child }) {
  return (
    <div class="instead">
      {capabilities.length > 0 && (
        <>
          <h3 class="kern-heading-small">Fähigkeiten, die dazu passen</h3>
          <ul class="twins">
            {capabilities.map(({ id, name, description }) => (
              <li>
                <a class="kern-link" href={capabilityAddresses.capability(id)}>
                  {name}
                </a>
                <p>{description}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {services.length > 0 && (
        <>
          <h3 class="kern-heading-small">Leistungen, die so heißen</h3>
          <ul class="twins">
            {services.map(({ key, name, ozgName }) => (
              <li>
                {name}
                <p>
                  Schlüssel {key}
                  {ozgName && ` · ${ozgName}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 class="kern-heading-small">Bescheid bekommen, sobald jemand das meldet</h3>
      {follow}
    </div>
  )
}
