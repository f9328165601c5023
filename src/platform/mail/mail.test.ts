import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openMail } from './mail.ts'
import { MailNotSent, type Mail } from './post.ts'

const from = 'Allmende für alle <post@allmende.example>'
const invitation: Mail = {
  to: 'anna@example.de',
  subject: 'Einladung nach Großröhrsdorf: Bürgermeisterin Müller lädt Sie ein, für die Gemeinde zu handeln 🏛',
  text: 'Guten Tag,\n\nhier geht es weiter: https://allmende.example/einladung/abc=?x&ä\n.\nGrüße\n',
}
const unsubscribe = `https://allmende.example/abos/abbestellen/${'a'.repeat(80)}`
/** As mail programs read it. */
const list = { unsubscribe: { url: unsubscribe }, 'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' } }
const injections = [
  'a@b.de\r\nBcc: c@d.de',
  'a@b.de\nBcc: c@d.de',
  'a@b.de\r',
  'a@b.de, c@d.de',
  'A <a@b.de>',
  'niemand',
]

let directory: string
beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'allmende-mail-'))))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('mail without an SMTP server', () => {
  const folder = (name: string) => join(directory, name)

  it('lies in a folder as files that any mail program reads', async () => {
    await openMail({ from, directory: folder('files') }).send(invitation)
    const [file, ...others] = readdirSync(folder('files'))
    expect(others).toEqual([])
    const mail = await simpleParser(readFileSync(join(folder('files'), file!)))
    expect(mail).toMatchObject({ subject: invitation.subject, text: invitation.text })
    expect([mail.to, mail.from].flat().map((each) => each?.text)).toEqual([
      invitation.to,
      '"Allmende für alle" <post@allmende.example>',
    ])
    expect(statSync(folder('files')).mode & 0o777).toBe(0o700)
  })

  it('tells mail programs where such mails are ended', async () => {
    await openMail({ from, directory: folder('ended') }).send({ ...invitation, unsubscribe })
    const [file] = readdirSync(folder('ended'))
    const { headers } = await simpleParser(readFileSync(join(folder('ended'), file!)))
    expect(headers.get('list')).toEqual(list)
  })

  it('is read again, the newest first', async () => {
    const post = openMail({ from, directory: folder('read') })
    expect(await post.list!()).toEqual([])
    await post.send({ ...invitation, subject: 'Erste' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await post.send(invitation)
    const [newest, oldest] = await post.list!()
    expect(newest).toEqual({ ...invitation, date: expect.any(Date) as Date })
    expect(Date.now() - newest!.date.getTime()).toBeLessThan(10_000)
    expect(oldest!.subject).toBe('Erste')
  })

  it.each(['', ' ', 'kurz', '=?UTF-8?B?aGFsbG8=?=', ' vorn und hinten ', 'ä'.repeat(200)])(
    'keeps the subject "%s"',
    async (subject) => {
      const post = openMail({ from, directory: mkdtempSync(folder('subject-')) })
      await post.send({ ...invitation, subject })
      expect(await post.list!()).toMatchObject([{ subject }])
    },
  )

  it('does not stumble over other files in the folder', async () => {
    const post = openMail({ from, directory: folder('foreign') })
    await post.send(invitation)
    for (const [name, text] of [
      ['.2026.eml.tmp', 'unfinished'],
      ['notes.txt', 'x'],
      ['0.eml', 'no mail'],
    ] as const)
      writeFileSync(join(folder('foreign'), name), text)
    expect((await post.list!()).map(({ subject }) => subject)).toEqual([invitation.subject, ''])
  })

  it.each(injections)('refuses "%s" as an address', async (to) => {
    const reported: MailNotSent[] = []
    const post = openMail({ from, directory: folder('refused'), report: (failure) => reported.push(failure) })
    await expect(post.send({ ...invitation, to })).rejects.toThrow(MailNotSent)
    expect(reported).toMatchObject([{ reason: 'ADDRESS' }])
    expect(await post.list!()).toEqual([])
  })

  it.each(['Hallo\r\nBcc: c@d.de', 'Hallo\nX: y', 'Hallo\r', 'Hallo\u2028X: y', 'Hallo\0'])(
    'refuses %j as a subject',
    async (subject) => {
      const post = openMail({ from, directory: folder('refused') })
      await expect(post.send({ ...invitation, subject })).rejects.toThrow(MailNotSent)
      expect(await post.list!()).toEqual([])
    },
  )

  it('says by a code that the folder cannot be written', async () => {
    writeFileSync(folder('a-file'), '')
    const reported: MailNotSent[] = []
    const report = (failure: MailNotSent) => reported.push(failure)
    const sent = openMail({ from, directory: join(folder('a-file'), 'below'), report }).send(invitation)
    await expect(sent).rejects.toMatchObject({ name: 'MailNotSent', reason: 'ENOTDIR' })
    expect(reported).toMatchObject([{ reason: 'ENOTDIR' }])
  })
})

describe('mail through SMTP', () => {
  const received: { mail: ParsedMail; to: string[] }[] = []
  let server: SMTPServer | undefined
  afterEach(async () => {
    received.length = 0
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  })

  async function listening(options: SMTPServerOptions = {}): Promise<number> {
    server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      onData: (stream, { envelope }, done) => {
        const to = envelope.rcptTo.map(({ address }) => address)
        simpleParser(stream, (_, mail) => {
          received.push({ mail, to })
          done()
        })
      },
      ...options,
    })
    server.on('error', () => {})
    const listener = server.listen(0, '127.0.0.1')
    await new Promise((resolve) => listener.once('listening', resolve))
    return (listener.address() as { port: number }).port
  }
  const openSmtp = (smtpUrl: string) => openMail({ smtpUrl, from, directory: '/nowhere' })
  const failureOf = async (smtpUrl: string) => {
    try {
      await openSmtp(smtpUrl).send(invitation)
      return undefined
    } catch (error) {
      return error as MailNotSent
    }
  }

  it('arrives with umlauts in subject, text and sender', async () => {
    const post = openSmtp(`smtp://127.0.0.1:${await listening()}`)
    await post.send({ ...invitation, unsubscribe })
    post.close()
    expect(post.list).toBeUndefined()
    expect(received).toMatchObject([
      { to: [invitation.to], mail: { subject: invitation.subject, text: invitation.text } },
    ])
    expect(received[0]!.mail.from?.text).toBe('"Allmende für alle" <post@allmende.example>')
    expect(received[0]!.mail.headers.get('list')).toEqual(list)
  })

  it.each(injections)('goes to nobody if the address is "%s"', async (to) => {
    const post = openSmtp(`smtp://127.0.0.1:${await listening()}`)
    await expect(post.send({ ...invitation, to })).rejects.toThrow(MailNotSent)
    expect(received).toEqual([])
  })

  it('speaks TLS where the URL says so, and only to a server it can trust', async () => {
    const port = await listening({ secure: true })
    expect((await failureOf(`smtps://127.0.0.1:${port}`))?.reason).toMatch(/^ESOCKET|^ETLS/)
    await openSmtp(`smtps://127.0.0.1:${port}?tls.rejectUnauthorized=false`).send(invitation)
    expect(received[0]!.to).toEqual([invitation.to])
  })

  it('is not sent in the clear where the URL requires TLS', async () => {
    const failure = await failureOf(`smtp://127.0.0.1:${await listening()}?requireTLS=true`)
    expect(failure).toBeInstanceOf(MailNotSent)
    expect(received).toEqual([])
  })

  it('fails with a code that gives away neither account nor password', async () => {
    const port = await listening({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username }, _, done) => done(new Error(`${username} is unknown`)),
    })
    const failure = await failureOf(`smtp://konto:geheim@127.0.0.1:${port}`)
    expect(failure).toMatchObject({ name: 'MailNotSent', reason: 'EAUTH 535' })
    expect(`${failure?.stack} ${JSON.stringify(failure)} ${String(failure?.cause)}`).not.toMatch(/konto|geheim/)
  })

  it('fails where nobody listens', async () => {
    const port = await listening()
    await new Promise<void>((resolve) => server!.close(() => resolve()))
    expect((await failureOf(`smtp://konto:geheim@127.0.0.1:${port}`))?.message).toBe('the mail was not sent: ESOCKET')
  })

  it('does not open with another kind of URL, and does not repeat it', () => {
    for (const url of ['http://konto:geheim@example.de', 'konto:geheim@example.de', ''.padEnd(3)])
      expect(() => openSmtp(url)).toThrow(/^SMTP_URL has to begin with smtp:\/\/ or smtps:\/\/$/)
  })
})
