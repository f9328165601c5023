import { peoplePermissions } from '../policy.ts'
import { signInPermissions } from '../../sign-in/policy.ts'
import { peopleAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { invitePerson, resendInvitation, withdrawInvitation, type LetterToSend } from '../actions/invite-person.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { changeRole, leaveOrganisation, removePerson } from '../actions/members.ts'
import { invitationMail } from '../actions/people-mails.ts'
import { may } from '../../access/door.ts'
import { isLastAdministrator } from '../rules/last-administrator.ts'
import type { Permission } from '../../access/schema.ts'
import { openInvitations } from '../store/invitation-rows.ts'
import { requestsTo } from '../store/join-request-rows.ts'
import { peopleOf } from '../store/people-rows.ts'
import { answerOwnForm, idIn, sentences, type Fields } from '../../access/index.ts'
import { actorOf } from '../../access/index.ts'
import { fillsOf } from '../../../kernel/slot.ts'
import { secretsKept } from '../slots.ts'
import type { PeopleServices } from './services.ts'
import { PeoplePage } from './people-page.tsx'
import { LeavingPage, PersonPage, RemovalPage } from './person-page.tsx'
import { stillKnown, type SecretsKept } from './still-known.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'

const listThen = (notice: string) => `${peopleAddresses.people}?hinweis=${notice}`

/** Who belongs to the organisation, and how people come and go. */
export function peopleRoutes({ mail, baseUrl, filled }: PeopleServices): Route<Permission>[] {
  const kept: SecretsKept = async (c) => (await Promise.all(fillsOf(filled, secretsKept).map((fill) => fill(c)))).flat()
  const sendLetter = async (c: Context, letter: LetterToSend): Promise<Response> => {
    const { person, organisation } = actorOf(c)
    const link = `${baseUrl}${peopleAddresses.invitation(letter.token)}`
    const words = { inviter: person.name, organisation: organisation!.name, link }
    const isSent = await mail.send(invitationMail(letter, words)).then(
      () => true,
      () => false,
    )
    return c.redirect(listThen(isSent ? 'eingeladen' : 'ohne-mail'), 303)
  }
  return [
    {
      method: 'GET',
      path: peopleAddresses.people,
      permission: peoplePermissions.seePeople,
      answer: (c) => peoplePage(c),
    },
    {
      method: 'POST',
      path: peopleAddresses.invitations,
      permission: peoplePermissions.managePeople,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, { email, rolle }, actor) => invitePerson(transaction, actor, { email, role: rolle }),
          done: (letter) => sendLetter(c, letter),
          refused: (refusals, fields) => peoplePage(c, refusals, fields),
        }),
    },
    {
      method: 'POST',
      path: peopleAddresses.invitationAgain(':id'),
      permission: peoplePermissions.managePeople,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, { bis }, actor) => resendInvitation(transaction, actor, { id: idIn(c), seen: bis }),
          done: (letter) => (letter ? sendLetter(c, letter) : c.redirect(unchangedAt(peopleAddresses.people), 303)),
          refused: (refusals) => peoplePage(c, refusals),
        }),
    },
    {
      method: 'POST',
      path: peopleAddresses.invitationWithdrawal(':id'),
      permission: peoplePermissions.managePeople,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, _, actor) => withdrawInvitation(transaction, actor, idIn(c)),
          done: () => c.redirect(listThen('zurueckgezogen'), 303),
          refused: (refusals) => peoplePage(c, refusals),
        }),
    },
    ...memberRoutes(kept),
  ]
}

const memberRoutes = (kept: SecretsKept): Route<Permission>[] => [
  {
    method: 'GET',
    path: peopleAddresses.person(':id'),
    permission: peoplePermissions.managePeople,
    answer: (c) => personPage(c),
  },
  {
    method: 'POST',
    path: peopleAddresses.person(':id'),
    permission: peoplePermissions.managePeople,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { rolle, bisher }, actor) =>
          changeRole(transaction, actor, { person: idIn(c), role: rolle, seen: bisher }),
        done: (isNew) => c.redirect(isNew ? listThen('rolle') : unchangedAt(peopleAddresses.people), 303),
        refused: (refusals) => personPage(c, refusals),
      }),
  },
  {
    method: 'GET',
    path: peopleAddresses.personRemoval(':id'),
    permission: peoplePermissions.managePeople,
    answer: async (c) => {
      const member = await memberIn(c)
      if (!member) return c.notFound()
      const secrets = await stillKnown(c, member.person, kept)
      return c.html(<RemovalPage actor={actorOf(c)} member={member} secrets={secrets} />)
    },
  },
  {
    method: 'POST',
    path: peopleAddresses.personRemoval(':id'),
    permission: peoplePermissions.managePeople,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => removePerson(transaction, actor, idIn(c)),
        done: () => c.redirect(idIn(c) === actorOf(c).person.id ? peopleAddresses.left : listThen('entfernt'), 303),
        refused: (refusals) => personPage(c, refusals),
      }),
  },
  {
    method: 'GET',
    path: peopleAddresses.leaving,
    permission: peoplePermissions.leaveOrganisation,
    answer: (c) => leavingPage(c, kept),
  },
  {
    method: 'POST',
    path: peopleAddresses.leaving,
    permission: peoplePermissions.leaveOrganisation,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => leaveOrganisation(transaction, actor),
        done: () => c.redirect(peopleAddresses.left, 303),
        refused: (refusals) => leavingPage(c, kept, refusals),
      }),
  },
  {
    method: 'GET',
    path: peopleAddresses.left,
    permission: signInPermissions.manageAccount,
    answer: (c) => c.html(<MessagePage title="Organisation verlassen" text={left} />),
  },
]

const left = 'Sie gehören nicht mehr zu dieser Organisation. Ihr Zugang zu Allmende bleibt.'

async function leavingPage(c: Context, kept: SecretsKept, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = actorOf(c)
  const people = await c.get('asCaller')((transaction) => peopleOf(transaction, actor.organisation!.id))
  const secrets = await stillKnown(c, actor.person.id, kept)
  const page = { actor, errors: sentences(refusals), isLast: isLastAdministrator(people, actor.person.id), secrets }
  return c.html(<LeavingPage {...page} />, refusals.length ? 422 : 200)
}

async function peoplePage(c: Context, refusals: readonly Refusal[] = [], fields: Fields = {}): Promise<Response> {
  const actor = actorOf(c)
  const { id } = actor.organisation!
  const manages = may(actor, peoplePermissions.managePeople)
  const lists = await c.get('asCaller')(async (transaction) => ({
    people: await peopleOf(transaction, id),
    invitations: manages ? await openInvitations(transaction, id) : [],
    requests: manages ? await requestsTo(transaction, id) : [],
  }))
  const page = <PeoplePage actor={actor} {...lists} {...{ refusals, fields }} notice={c.req.query('hinweis')} />
  return c.html(page, refusals.length ? 422 : 200)
}

const memberIn = (c: Context) =>
  c.get('asCaller')(async (transaction) =>
    (await peopleOf(transaction, actorOf(c).organisation!.id)).find(({ person }) => person === idIn(c)),
  )

async function personPage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const member = await memberIn(c)
  if (!member) return c.notFound()
  return c.html(<PersonPage actor={actorOf(c)} member={member} refusals={refusals} />, refusals.length ? 422 : 200)
}
