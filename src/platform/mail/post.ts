export interface Mail {
  /** One plain address: anna@example.de */
  to: string
  subject: string
  text: string
  /** Address that asks as a page, and ends such mails when something is posted to it: mail programs have a button for it. */
  unsubscribe?: string
}

/** A mail as it lies in a folder. */
export interface StoredMail extends Mail {
  date: Date
}

export interface Post {
  /** Throws MailNotSent. */
  send: (mail: Mail) => Promise<void>
  /** The newest mails first; only where they go into a folder instead of out. */
  list?: () => Promise<StoredMail[]>
  close: () => void
}

/**
 * Says why by a code alone ("EAUTH 535"): messages of the mail server may repeat addresses and names of accounts.
 * It is not called `code`, because a mail server out of reach is no lost database.
 */
export class MailNotSent extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(`the mail was not sent: ${reason}`)
    this.name = 'MailNotSent'
    this.reason = reason
  }
}
