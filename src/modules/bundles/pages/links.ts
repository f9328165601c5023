import type { Post } from '../actions/bundle-mails.ts'
import { bundleAddresses } from '../addresses.ts'
import type { BundleServices } from './services.ts'

/** Sends mail whose links lead to the pages of this server. */
export const postOf = ({ mail, baseUrl }: Pick<BundleServices, 'mail' | 'baseUrl'>): Post => ({
  send: mail.send,
  linkTo: (bundle, need) => `${baseUrl}${need ? bundleAddresses.answer(bundle, need) : bundleAddresses.bundle(bundle)}`,
})
