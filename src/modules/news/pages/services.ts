import type { DigestServices } from '../actions/send-digests.ts'

/** What the pages need; mails are sent by the rounds. */
export type NewsPageServices = Omit<DigestServices, 'mail'>
