import type { Post } from '../actions/bundle-mails.ts'
import { bundleAddresses } from '../addresses.ts'
import type { BundleMachines } from './machines.ts'

/** Sends mail whose links lead to the pages of this server. */
export const postOf = ({ mail, baseUrl }: Pick<BundleMachines, 'mail' | 'baseUrl'>): Post => ({
  send: mail.send,
  linkTo: (bundle, need) => `${baseUrl}${need ? bundleAddresses.answer(bundle, need) : bundleAddresses.bundle(bundle)}`,
})
