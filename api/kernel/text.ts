import { Fault } from './errors.ts'

type Place = { path: string[] }
type TextLimits = Place & { max: number; min?: number; multiline?: boolean }

/** Length in characters as Postgres counts them (code points, not UTF-16 units). */
export const lengthOf = (text: string): number => {
  let length = 0
  for (const _ of text) length++
  return length
}

const count = (n: number) => n.toLocaleString('en-US')

/** Whether every directional embedding and isolate is closed again, in order. */
const isBalanced = (text: string): boolean => {
  const open: string[] = []
  for (const [mark] of text.matchAll(/[\u202a-\u202c\u2066-\u2069]/g)) {
    if (mark !== '\u202c' && mark !== '\u2069') open.push(mark < '\u202c' ? '\u202c' : '\u2069')
    else if (open.pop() !== mark) return false
  }
  return open.length === 0
}

const nameOf = (control: string) =>
  control === '\n' ? 'a line break' : control === '\t' ? 'a tab' : `a control character (U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`

/**
 * Text from a person, made safe to store and to show: NFC, trimmed, line ends as \n.
 * `min` (default 1) and `max` are in characters. With `multiline`, line breaks and tabs may stand in it.
 * Throws a Fault at `path`: REQUIRED when nothing visible is left, TOO_SHORT, TOO_LONG, and INVALID for unpaired
 * surrogates, control characters, more than 30 combining marks in a row (the Stream-Safe limit of UAX #15) and
 * directional overrides. Directional marks pass, embeddings and isolates when they are closed: right-to-left
 * writers need them, while an override or an unclosed one makes the words around it read in another order (CVE-2021-42574).
 */
export const cleanText = (value: string | null | undefined, { path, max, min = 1, multiline = false }: TextLimits): string => {
  const raw = (value ?? '').trim()
  const tooLong = (length: number) => new Fault('TOO_LONG', `This has ${count(length)} characters; at most ${count(max)} fit.`, path)
  // NFC makes a text at most four times shorter, so what is this long needs no look inside.
  if (raw.length > 8 * max) throw tooLong(lengthOf(raw))
  const refuse = (message: string) => new Fault('INVALID', message, path)
  if (/\p{Cs}/u.test(raw)) throw refuse('This holds half of a character. Please type that place again.')
  const text = raw.replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const control = (multiline ? /(?![\n\t])\p{Cc}/u : /\p{Cc}/u).exec(text)
  if (control) throw refuse(`This holds ${nameOf(control[0])}, which cannot stand here.`)
  // Normalising takes quadratic time in the length of such a run: 200,000 marks block the process for ten seconds.
  if (/\p{M}{31}/u.test(text)) throw refuse('This holds more than 30 combining marks in a row.')
  if (/[\u202d\u202e]/.test(text) || !isBalanced(text)) throw refuse('This holds hidden characters that change the direction of the text around them.')
  const clean = text.normalize('NFC')
  const length = lengthOf(clean)
  if (/^[\s\p{DI}\p{Cf}\u2800]*$/u.test(clean)) {
    if (min > 0) throw new Fault('REQUIRED', 'This cannot be empty.', path)
    return ''
  }
  if (length < min) throw new Fault('TOO_SHORT', `This has ${count(length)} characters; at least ${count(min)} are needed.`, path)
  if (length > max) throw tooLong(length)
  return clean
}

/** A text that may be left out: null when nothing visible was given. Otherwise as `cleanText`. */
export const cleanOptional = (value: string | null | undefined, limits: TextLimits): string | null => cleanText(value, { ...limits, min: 0 }) || null

/**
 * A list of short texts, each cleaned and each fault at `[...path, index]`; blank ones are left out.
 * Throws TOO_LONG at `path` for more than `max` of them.
 */
export const cleanList = (values: readonly string[] | null | undefined, { path, max, each }: Place & { max: number; each: number }): string[] => {
  const list = values ?? []
  if (list.length > max) throw new Fault('TOO_LONG', `This lists ${count(list.length)}; at most ${count(max)} fit.`, path)
  return list.map((value, i) => cleanText(value, { path: [...path, String(i)], min: 0, max: each })).filter(Boolean)
}

/** A link that may be left out (null): absolute, http or https, without a user name, in the form of the URL Standard. */
export const cleanUrl = (value: string | null | undefined, { path, max = 2000 }: Place & { max?: number }): string | null => {
  const text = cleanText(value, { path, min: 0, max })
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || /\s/.test(text)) throw new Fault('INVALID', 'A link begins with https:// or http:// and has no spaces.', path)
  // “https://journal.org@elsewhere.net” opens elsewhere.net.
  if (url.username || url.password) throw new Fault('INVALID', 'A link cannot carry a user name or password.', path)
  return cleanText(url.href, { path, max })
}

/** The address of a group: 2 to 60 lower-case letters, digits and single hyphens. Capitals are lowered. */
export const cleanSlug = (value: string | null | undefined, { path }: Place): string => {
  const slug = cleanText(value, { path, min: 2, max: 60 }).toLowerCase()
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw new Fault('INVALID', 'An address has letters a to z, digits and single hyphens between them.', path)
  return slug
}

/** An e-mail address, lowered: the form that browsers accept (HTML Standard, “valid e-mail address”) with a dotted host. */
export const cleanEmail = (value: string | null | undefined, { path }: Place): string => {
  const email = cleanText(value, { path, max: 254 }).toLowerCase()
  const [local = '', host = '', more] = email.split('@')
  const isHost = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
  if (more !== undefined || !/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/.test(local) || !host.includes('.') || !host.split('.').every((part) => isHost.test(part)))
    throw new Fault('INVALID', 'An e-mail address looks like ada@example.org.', path)
  return email
}
