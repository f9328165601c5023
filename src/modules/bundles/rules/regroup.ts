import type { ChangeKind, ParticipationState } from '../schema.ts'
import { organisationsIn } from './due.ts'

/** Who is in which bundle after a change: needs that stay where they are, and needs that go. Nobody's answer is changed. */
export interface Regrouping {
  goes: readonly ParticipationState[]
  stays: readonly ParticipationState[]
}

interface RegroupInput {
  kind: ChangeKind
  /** Of a split: what goes into the new bundle. */
  needs: readonly string[]
}

/** Undefined where the change does not fit any more: both parts of a split are bundles, so of two organisations at least. */
export function regrouped(
  { kind, needs }: RegroupInput,
  { bundle, other }: { bundle: readonly ParticipationState[]; other: readonly ParticipationState[] },
): Regrouping | undefined {
  const joined = (all: readonly ParticipationState[]) => all.filter(({ status }) => status === 'joined')
  if (kind === 'merge') return { stays: joined(bundle), goes: joined(other) }
  const goes = joined(bundle).filter(({ need }) => needs.includes(need))
  const stays = joined(bundle).filter(({ need }) => !needs.includes(need))
  return [goes, stays].every((part) => organisationsIn(part).length >= 2) ? { goes, stays } : undefined
}

/** What follows from the answers of all whom a change concerns; silence is no consent. */
export function verdictOf(
  concerned: readonly string[],
  answers: ReadonlyMap<string, boolean>,
): 'consented' | 'declined' | 'open' {
  if (concerned.some((organisation) => answers.get(organisation) === false)) return 'declined'
  return concerned.length > 0 && concerned.every((organisation) => answers.get(organisation) === true)
    ? 'consented'
    : 'open'
}

/** Two organisations for each part, by whose the needs are; who has several needs may go into both. */
export function canBeSplit(owners: readonly string[]): boolean {
  const places = [...new Set(owners)].map((owner) => Math.min(2, owners.filter((each) => each === owner).length))
  return places.reduce((sum, each) => sum + each, 0) >= 4
}
