import { transferPermissions } from '../policy.ts'
import { journalAddresses } from '../../journal/addresses.ts'
import { transferAddresses } from '../addresses.ts'
import { writeArchive } from '../../../platform/files/archive.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { takeOrganisationAlong } from '../actions/export-organisation.ts'
import { organisationFiles } from '../formats/organisation-archive.ts'
import type { Permission, Actor } from '../../access/schema.ts'
import type { Inventory } from '../rules/inventory.ts'
import { answerOwnForm, ForOrganisation } from '../../access/index.ts'
import { actorOf } from '../../access/index.ts'

/** An organisation takes everything along that belongs to it. */
export function exportRoutes(inventory: Inventory): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: transferAddresses.export,
      permission: transferPermissions.exportOrganisation,
      answer: (c) => c.html(<ExportPage actor={actorOf(c)} inventory={inventory} />),
    },
    {
      method: 'POST',
      path: transferAddresses.export,
      permission: transferPermissions.exportOrganisation,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, _, actor) => takeOrganisationAlong(transaction, inventory, actor),
          done: async (exported) => {
            const at = new Date()
            const archive = await writeArchive(organisationFiles(inventory, { ...exported, at }))
            c.header('Content-Type', 'application/zip')
            c.header(
              'Content-Disposition',
              `attachment; filename="allmende-export-${at.toISOString().slice(0, 10)}.zip"`,
            )
            return c.body(Uint8Array.from(archive))
          },
          refused: () => c.notFound(),
        }),
    },
  ]
}

function ExportPage({ actor, inventory }: { actor: Actor; inventory: Inventory }) {
  const organisation = actor.organisation!.name
  return (
    <Page
      title="Alles mitnehmen"
      breadcrumb={[{ name: 'Verlauf', href: journalAddresses.journal }, { name: 'Alles mitnehmen' }]}
    >
      <h1 class="kern-heading-x-large">Alles mitnehmen</h1>
      <p class="lead">
        Hier laden Sie alles herunter, was {organisation} in Allmende gehört: als ZIP-Datei in offenen Formaten, die ein
        anderes Allmende ohne Verlust wieder einliest. In Allmende bleibt dabei alles, wie es ist.
      </p>
      <form method="post" action={transferAddresses.export}>
        <ForOrganisation actor={actor} />
        <p>
          Die Datei enthält Namen und E-Mail-Adressen. Bitte bewahren Sie sie so auf wie andere Personaldaten. Dass Sie
          sie geladen haben, steht danach im Verlauf.
        </p>
        <SubmitButton>ZIP-Datei herunterladen</SubmitButton>
      </form>
      <section>
        <h2 class="kern-heading-large">Was darin steht</h2>
        <dl class="facts">
          {inventory.tables.map(({ words }) => (
            <div>
              <dt>{words.title}</dt>
              <dd>{words.meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          Jede Tabelle gibt es als JSON und als CSV, dazu eine Beschreibung aller Felder und ein Verzeichnis der
          Prüfsummen.
        </p>
      </section>
      <section>
        <h2 class="kern-heading-large">Was nicht darin steht, und warum</h2>
        <ul>
          {inventory.staying.map(({ reason }) => (
            <li>{reason}</li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
