import type { Permission } from '../../modules/access/schema.ts'
import { signInPermissions } from '../../modules/sign-in/policy.ts'
import type { Route } from '../../platform/server/routes.ts'
import { MessagePage } from '../../ui/static-pages.tsx'
import { demoAddresses } from '../addresses.ts'
import { allParts } from './all-parts.ts'
import { ErrorsPage, PartsPage } from './parts-page.tsx'

/** Shown to whoever builds our pages; only a demonstration mounts them. */
export const partRoutes: readonly Route<Permission>[] = [
  {
    method: 'GET',
    path: demoAddresses.parts,
    permission: signInPermissions.signIn,
    answer: (c) => c.html(<PartsPage groups={allParts} />),
  },
  {
    method: 'GET',
    path: demoAddresses.partsErrors,
    permission: signInPermissions.signIn,
    answer: (c) => c.html(<ErrorsPage />),
  },
  {
    method: 'GET',
    path: demoAddresses.partsMessage,
    permission: signInPermissions.signIn,
    answer: (c) =>
      c.html(
        <MessagePage
          title="Nicht gefunden"
          text="Diese Seite gibt es nicht, oder sie ist abgelaufen."
          next={{ href: demoAddresses.parts, name: 'Zu den Bausteinen' }}
        />,
      ),
  },
  {
    method: 'GET',
    path: demoAddresses.partsProgress,
    permission: signInPermissions.signIn,
    answer: (c) => c.json({ status: 'running', text: 'Das günstigste gemeinsame Paket wird gesucht.', value: 3 }),
  },
]
