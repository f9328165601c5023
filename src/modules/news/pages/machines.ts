import type { DigestMachines } from '../actions/send-digests.ts'

/** What the pages need; mails are sent by the rounds. */
export type NewsPageMachines = Omit<DigestMachines, 'mail'>
