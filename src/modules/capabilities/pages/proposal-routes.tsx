import { capabilityPermissions } from '../policy.ts'
import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import { listFiles } from '../../../platform/files/list-files.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { actorOf, answerOwnForm, idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { may } from '../../access/door.ts'
import { decideProposal } from '../actions/decide-proposal.ts'
import { proposalColumns } from '../formats/proposal-file.ts'
import type { Proposal } from '../schema.ts'
import { openProposals, proposalsOf } from '../store/proposal-rows.ts'
import { proposalStatusNames } from '../texts/capabilities.de.ts'
import { capabilityAddresses } from '../addresses.ts'
import { decisionPage } from './decision.tsx'

/** What was proposed for the vocabulary: one's own, and for its curators what waits for a decision. */
export const proposalRoutes: Route<Permission>[] = [
  {
    method: 'GET',
    path: capabilityAddresses.proposals,
    permission: capabilityPermissions.proposeCapability,
    answer: (c) => listPage(c),
  },
  ...listFiles({
    address: capabilityAddresses.proposalsFile,
    permission: capabilityPermissions.proposeCapability,
    name: 'vorschlaege',
    sheet: 'Vorschläge',
    columns: proposalColumns,
    items: async (c) => {
      const { waiting, ours } = await seen(c)
      return [...new Map([...waiting, ...ours].map((proposal) => [proposal.id, proposal])).values()]
    },
  }),
  {
    method: 'GET',
    path: capabilityAddresses.decision(':id'),
    permission: capabilityPermissions.curateCapabilities,
    answer: (c) => decisionPage(c),
  },
  {
    method: 'POST',
    path: capabilityAddresses.decision(':id'),
    permission: capabilityPermissions.curateCapabilities,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { urteil, ziel, grund }, actor) =>
          decideProposal(transaction, actor, {
            id: idIn(c),
            verdict: urteil === 'accept' || urteil === 'merge' ? urteil : 'decline',
            into: ziel,
            reason: grund,
          }),
        done: () => c.redirect(`${capabilityAddresses.proposals}?hinweis=entschieden`, 303),
        refused: (refusals, fields) => decisionPage(c, fields, refusals),
      }),
  },
]

const notices: Readonly<Record<string, string>> = {
  vorgeschlagen: 'Ihr Vorschlag wartet auf die Redaktion.',
  entschieden: 'Die Entscheidung ist gespeichert.',
}

/** What waits for a decision, for those who decide, and what one's own organisation has proposed. */
function seen(c: Context): Promise<{ waiting: Proposal[]; ours: Proposal[] }> {
  const actor = actorOf(c)
  const mayCurate = may(actor, capabilityPermissions.curateCapabilities)
  return c.get('asCaller')(async (transaction) => ({
    waiting: mayCurate ? await openProposals(transaction) : [],
    ours: await proposalsOf(transaction, actor.organisation!.id),
  }))
}

async function listPage(c: Context): Promise<Response> {
  const mayCurate = may(actorOf(c), capabilityPermissions.curateCapabilities)
  const { waiting, ours } = await seen(c)
  const notice = notices[c.req.query('hinweis') ?? '']
  return c.html(
    <Page
      title="Vorschläge"
      breadcrumb={[{ name: 'Fähigkeiten', href: capabilityAddresses.capabilities }, { name: 'Vorschläge' }]}
    >
      {notice && <Notice kind="success" title="Erledigt" text={notice} />}
      <h1 class="kern-heading-x-large">Vorschläge für neue Fähigkeiten</h1>
      {mayCurate && (
        <section>
          <h2 class="kern-heading-large">Wartet auf Ihre Entscheidung</h2>
          {waiting.length === 0 ? (
            <p>Gerade nichts.</p>
          ) : (
            <Table proposals={waiting} caption="Offene Vorschläge" decide />
          )}
        </section>
      )}
      <section>
        <h2 class="kern-heading-large">Unsere Vorschläge</h2>
        {ours.length === 0 ? (
          <p>Sie haben noch nichts vorgeschlagen.</p>
        ) : (
          <Table proposals={ours} caption="Was wir vorgeschlagen haben" />
        )}
        <p>
          <a class="kern-link" href={capabilityAddresses.propose}>
            Fähigkeit vorschlagen
          </a>
        </p>
      </section>
      {waiting.length + ours.length > 0 && <FileLinks href={capabilityAddresses.proposalsFile} />}
    </Page>,
  )
}

function Table({
  proposals,
  caption,
  decide = false,
}: {
  proposals: readonly Proposal[]
  caption: string
  decide?: boolean
}) {
  return (
    <DataTable
      caption={caption}
      quiet
      columns={[{ name: 'Vorschlag' }, { name: 'Von' }, { name: 'Am' }, { name: 'Stand' }]}
      rows={proposals.map(({ id, name, organisation, createdAt, status, capability, reason }) => [
        decide ? (
          <a class="kern-link" href={capabilityAddresses.decision(id)}>
            {name}
          </a>
        ) : (
          name
        ),
        organisation.name,
        germanDay(createdAt),
        <>
          {proposalStatusNames[status]}
          {capability && status === 'merged' && `: ${capability.name}`}
          {reason && ` (${reason})`}
        </>,
      ])}
    />
  )
}
