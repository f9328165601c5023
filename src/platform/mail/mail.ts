import { createTransport } from 'nodemailer'
import { openMailFolder } from './mail-folder.ts'
import { MailNotSent, type Mail, type Post } from './post.ts'

/**
 * Through SMTP where there is a URL (smtp: with STARTTLS where offered, smtps: with TLS), otherwise into a folder.
 * Every mail that is not sent is reported, because most who send one go on without it.
 */
export function openMail({
  smtpUrl,
  from,
  directory,
  report = () => {},
}: {
  smtpUrl?: string | undefined
  from: string
  directory: string
  report?: (failure: MailNotSent) => void
}): Post {
  const post = smtpUrl ? openSmtp(smtpUrl, from) : openMailFolder(directory, from)
  const notSent = (reason: string) => {
    const failure = new MailNotSent(reason)
    report(failure)
    return failure
  }
  const send = async (mail: Mail) => {
    if (!isOneAddress(mail.to)) throw notSent('ADDRESS')
    if (/[\p{Cc}\u2028\u2029]/u.test(mail.subject)) throw notSent('SUBJECT')
    await post.send(mail).catch((error: unknown) => {
      throw notSent(reasonOf(error))
    })
  }
  return { ...post, send }
}

function openSmtp(url: string, from: string): Post {
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Error('SMTP_URL has to begin with smtp:// or smtps://')
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const headers = { 'Auto-Submitted': 'auto-generated' }
  return {
    send: async ({ to, subject, text, unsubscribe }) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        headers: { ...headers, ...(unsubscribe && oneClick) },
        ...(unsubscribe && { list: { unsubscribe } }),
      })
    },
    close: () => transport.close(),
  }
}

/** Mail programs may end such mails for whoever presses their button (RFC 8058). */
const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

const isOneAddress = (to: string) =>
  to.length <= 254 && /^[^\s\p{C}@<>,;:"()[\]\\]+@[^\s\p{C}@<>,;:"()[\]\\]+$/u.test(to)

function reasonOf(error: unknown): string {
  const { code = 'UNKNOWN', responseCode } = error as { code?: string; responseCode?: number }
  return responseCode ? `${code} ${responseCode}` : code
}
