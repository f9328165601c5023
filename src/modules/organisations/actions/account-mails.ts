interface Mail {
  send: (mail: { to: string; subject: string; text: string }) => Promise<void>
}

/** What the sign-in service has to tell people by mail. */
export function accountMails(mail: Mail) {
  return {
    sendVerification: (to: string, link: string) =>
      mail.send({ to, subject: 'Ihre E-Mail-Adresse bei Allmende bestätigen', text: verification(link) }),
    sendReset: (to: string, link: string) =>
      mail.send({ to, subject: 'Neues Passwort für Allmende', text: reset(link) }),
  }
}

const verification = (link: string) => `Guten Tag,

mit diesem Link bestätigen Sie Ihre E-Mail-Adresse bei Allmende:

${link}

Er gilt eine Stunde. Haben Sie sich nicht registriert, brauchen Sie nichts zu tun.
`

const reset = (link: string) => `Guten Tag,

mit diesem Link setzen Sie ein neues Passwort für Allmende:

${link}

Er gilt eine Stunde. Haben Sie kein neues Passwort verlangt, brauchen Sie nichts zu tun; das alte gilt weiter.
`
