interface Mail {
  send: (mail: { to: string; subject: string; text: string }) => Promise<void>
}

/** What the sign-in service has to tell people by mail. */
export function accountMails(mail: Mail) {
  return {
    sendVerification: (to: string, link: string) =>
      mail.send({ to, subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse', text: verification(link) }),
    sendReset: (to: string, link: string) =>
      mail.send({ to, subject: 'Neues Passwort für Allmende', text: reset(link) }),
    sendAlreadyRegistered: (to: string, link: string) =>
      mail.send({ to, subject: 'Sie haben schon einen Zugang zu Allmende', text: alreadyRegistered(link) }),
    sendNoPassword: (to: string, link: string) =>
      mail.send({ to, subject: 'Ihre Anmeldung bei Allmende', text: noPassword(link) }),
  }
}

const verification = (link: string) => `Guten Tag,

mit dieser E-Mail-Adresse hat sich jemand bei Allmende registriert. Wenn Sie das waren, bestätigen Sie die Adresse hier:

${link}

Die Seite fragt nach dem Passwort, das Sie bei der Registrierung gewählt haben. Der Link gilt eine Stunde.

Haben Sie sich nicht registriert, brauchen Sie nichts zu tun: Ohne Bestätigung kann niemand diesen Zugang benutzen.
`

const reset = (link: string) => `Guten Tag,

mit diesem Link setzen Sie ein neues Passwort für Allmende:

${link}

Er gilt eine Stunde und nur einmal. Danach sind Sie auf allen Geräten abgemeldet.

Haben Sie kein neues Passwort verlangt, brauchen Sie nichts zu tun; das alte gilt weiter.
`

const alreadyRegistered = (link: string) => `Guten Tag,

mit dieser E-Mail-Adresse wollte sich jemand bei Allmende registrieren. Es gibt damit aber schon einen Zugang.

Wenn Sie das waren, melden Sie sich bitte an:

${link}

Fällt Ihnen das Passwort nicht mehr ein, wählen Sie dort „Anmelden“ und dann „Passwort vergessen“.

Wenn Sie das nicht waren, brauchen Sie nichts zu tun; an Ihrem Zugang hat sich nichts geändert.
`

const noPassword = (link: string) => `Guten Tag,

für diese E-Mail-Adresse wurde ein neues Passwort für Allmende verlangt. Sie haben hier aber kein Passwort: Sie melden sich
mit dem Zugang Ihrer Organisation an.

${link}

Hilft das nicht weiter, wenden Sie sich bitte an die IT Ihrer Organisation. Haben Sie kein Passwort verlangt, brauchen Sie
nichts zu tun.
`
