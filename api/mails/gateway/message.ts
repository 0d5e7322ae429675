import MailComposer from 'nodemailer/lib/mail-composer'

/** A mail as it is written; `id` stays the same however often it is sent. */
export type Message = {
  id: string
  at: Date
  from: string
  to: { name: string; email: string }
  subject: string
  text: string
  html: string
  /** Where one press stops mails of this kind (RFC 8058). */
  unsubscribe: string
  calendar: { method: string; fileName: string; text: string } | null
}

/** The bytes of a mail (RFC 5322). Header fields are encoded, so that no text of a person's begins another. */
export const messageBytes = ({ id, at, from, to, subject, text, html, unsubscribe, calendar }: Message): Promise<Buffer> =>
  new MailComposer({
    messageId: `<${id}>`,
    date: at,
    from,
    to: { name: to.name, address: to.email },
    subject,
    text,
    html,
    headers: {
      // Whoever answers mails by a program leaves these alone (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...(calendar && { icalEvent: { method: calendar.method as 'REQUEST', filename: calendar.fileName, content: calendar.text } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

/** The bare address of a sender such as `Colloquy <read@example.org>`, and the name before it. */
export const readSender = (from: string): { name: string; email: string } => {
  const [, name = '', email = from] = /^(.*)<(.+)>$/.exec(from) ?? []
  return { name: name.trim() || 'Colloquy', email: email.trim() }
}
