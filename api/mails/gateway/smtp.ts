import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

/**
 * What became of a mail. REFUSED: it certainly did not go out, and may be tried again unless that is for good. UNSURE: the line
 * broke after the server was given it and before it said that it took it.
 */
export type Outcome = { state: 'SENT' } | { state: 'REFUSED'; isForGood: boolean; problem: string } | { state: 'UNSURE'; problem: string }

type Envelope = { from: string; to: string }
type SmtpError = Error & { code?: string; command?: string; responseCode?: number }

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\./.test(host)

const open = async (address: string): Promise<SMTPConnection> => {
  const { protocol, hostname, port, username, password } = new URL(address)
  const secure = protocol === 'smtps:'
  const connection = new SMTPConnection({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    // A password is told to nobody who listens on the way.
    requireTLS: username !== '' && !secure && !isLoopback(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  })
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('The server closed the line.')))
    connection.connect((error) => (error ? reject(error) : resolve()))
  })
  // What breaks while nothing is being sent shows at the next mail.
  connection.on('error', () => {})
  if (username) await new Promise<void>((resolve, reject) => connection.login({ user: decodeURIComponent(username), pass: decodeURIComponent(password) } as never, (error) => (error ? reject(error) : resolve())))
  return connection
}

/** One line to an SMTP server, opened when it is needed. */
export const openPost = (address: string) => {
  let line: SMTPConnection | null = null
  const close = () => {
    line?.close()
    line = null
  }

  const give = (connection: SMTPConnection, envelope: Envelope, bytes: Buffer, handing: () => Promise<void>): Promise<Outcome> => {
    let isHanded = false
    // Read only once the server asks for the message: until then it certainly has nothing of it.
    const message = Readable.from(
      (async function* () {
        await handing()
        isHanded = true
        yield bytes
      })(),
    )
    return new Promise((resolve, reject) => {
      connection.send(envelope, message, (error: SmtpError | null) => {
        if (!error) return resolve({ state: 'SENT' })
        const problem = error.message.slice(0, 500)
        if (!isHanded && error.code === 'ESTREAM') return reject(error)
        const hasAnswer = error.responseCode !== undefined && error.code !== 'ECONNECTION'
        if (isHanded && !hasAnswer) return resolve({ state: 'UNSURE', problem })
        resolve({ state: 'REFUSED', isForGood: (error.responseCode ?? 0) >= 500, problem })
      })
    })
  }

  return {
    /**
     * Sends one mail. `handing` is called when the server is about to be given the message, and stops it by throwing, which
     * is thrown on.
     */
    send: async (envelope: Envelope, bytes: Buffer, handing: () => Promise<void>): Promise<Outcome> => {
      try {
        line ??= await open(address)
      } catch (error) {
        close()
        return { state: 'REFUSED', isForGood: false, problem: (error as Error).message.slice(0, 500) }
      }
      let outcome: Outcome | null = null
      try {
        outcome = await give(line, envelope, bytes, handing)
        return outcome
      } finally {
        if (outcome?.state !== 'SENT') close()
      }
    },
    close: () => {
      line?.quit()
      line = null
    },
  }
}
