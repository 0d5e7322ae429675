import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll } from 'vitest'

/** A mail that the server took, or was given: its envelope, its header fields by their lower-case names, its parts by their types, decoded. */
export type Mail = { to: string[]; from: string; source: string; head: Record<string, string>; parts: { type: string; head: Record<string, string>; text: string }[]; text: string }

const headOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
      .flatMap((match) => (match ? [[match[1]!.toLowerCase(), decodeWords(match[2]!)]] : [])),
  )

/** Encoded words of RFC 2047. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, value: string) => (kind.toUpperCase() === 'B' ? Buffer.from(value, 'base64') : Buffer.from(value.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')).toString('utf8'))

const decodeBody = (text: string, encoding = '7bit'): string => {
  if (/base64/i.test(encoding)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/quoted/i.test(encoding)) return text
  return Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
}

const partsOf = (source: string): Mail['parts'] => {
  const end = source.indexOf('\r\n\r\n')
  const head = headOf(source.slice(0, end))
  const body = source.slice(end + 4)
  const type = head['content-type'] ?? 'text/plain'
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
  if (!boundary) return [{ type, head, text: decodeBody(body, head['content-transfer-encoding']) }]
  return body.split(`--${boundary}`).slice(1, -1).flatMap((part) => partsOf(part.replace(/^\r\n/, '')))
}

export const readMail = (source: string): Omit<Mail, 'to' | 'from'> => {
  const parts = partsOf(source)
  return { source, head: headOf(source.slice(0, source.indexOf('\r\n\r\n'))), parts, text: parts.find(({ type }) => type.startsWith('text/plain'))?.text ?? '' }
}

type Settings = Partial<SMTPServerOptions> & {
  /** What is done with a mail once the server has all of it and before it says so; throws to refuse it. */
  given?: (mail: Mail) => Promise<void> | void
}

/** A real SMTP server on a free port, or on a given one. */
export const startMailServer = async ({ given, ...options }: Settings = {}, at = 0) => {
  const mails: Mail[] = []
  const waiting: (() => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    onData: (stream, session, done) => {
      void buffer(stream).then(async (bytes) => {
        const { mailFrom, rcptTo } = session.envelope
        const mail = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), ...readMail(bytes.toString('latin1')) }
        await given?.(mail)
        mails.push(mail)
        for (const look of waiting.splice(0)) look()
        done()
      }).catch((error: Error) => done(error))
    },
  })
  // A client that is killed leaves a line behind; that is no fault here.
  server.on('error', () => {})
  server.listen(at, '127.0.0.1')
  await once(server.server, 'listening')
  let isStopped = false
  const stop = () =>
    new Promise<void>((resolve) => {
      if (isStopped) return resolve()
      isStopped = true
      server.close(() => resolve())
    })
  running.add(stop)
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    /** Waits until so many mails were taken that fit. */
    until: async (count: number, fits: (mail: Mail) => boolean = () => true): Promise<Mail[]> => {
      for (;;) {
        const found = mails.filter(fits)
        if (found.length >= count) return found
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
    },
    stop,
  }
}

const running = new Set<() => Promise<void>>()
afterAll(async () => {
  await Promise.all([...running].map((stop) => stop()))
})
