import { counted } from '../../../kernel/german-numbers.ts'
import type { Visibility } from '../schema.ts'

/** Who sees a need as soon as it is published. */
export const seenBy: Readonly<Record<Visibility, string>> = {
  ownOrganisation: 'nur Ihre eigene Organisation',
  bundleParticipants: 'nur Ihre eigene Organisation, solange er in keinem Bündel ist, dann alle, die daran teilnehmen',
  publicBodies: 'alle öffentlichen Stellen',
  signedIn: 'alle Angemeldeten, auch Anbieter',
  public: 'alle, auch ohne Anmeldung',
}

/** "12 Bedarfe sehen alle öffentlichen Stellen." */
export const audienceText = (visibility: Visibility, count: number): string =>
  visibility === 'ownOrganisation' || visibility === 'bundleParticipants'
    ? `${counted(count, 'Bedarf sieht', 'Bedarfe sieht')} ${seenBy[visibility]}.`
    : `${counted(count, 'Bedarf sehen', 'Bedarfe sehen')} ${seenBy[visibility]}.`

/** What became of the drafts that were ticked. */
export function publishedText({
  published,
  refused,
  gone,
}: {
  published: number
  refused: number
  gone: number
}): string {
  return [
    counted(published, 'Bedarf ist veröffentlicht.', 'Bedarfe sind veröffentlicht.'),
    ...(refused > 0
      ? [`${counted(refused, 'Entwurf ist', 'Entwürfe sind')} noch nicht so weit; der Grund steht unten.`]
      : []),
    ...(gone > 0 ? [`${counted(gone, 'war', 'waren')} inzwischen kein Entwurf mehr.`] : []),
  ].join(' ')
}
