import { bundleAddresses } from '../addresses.ts'
import type { Post } from './bundle-mails.ts'

export interface PostServices {
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  mail: { send: Post['send'] }
}

/** Sends mail whose links lead to the pages of this server. */
export const postOf = ({ mail, baseUrl }: PostServices): Post => ({
  send: mail.send,
  linkTo: (bundle, need) => `${baseUrl}${need ? bundleAddresses.answer(bundle, need) : bundleAddresses.bundle(bundle)}`,
})
