/** Text as a value of iCalendar (RFC 5545, 3.3.11): one line, whatever stands in it. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** The value of a parameter, in quotes, which nothing in it can close. */
export const quoted = (text: string): string => `"${text.replace(/\p{Cc}/gu, ' ').replaceAll('"', "'")}"`

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) as number
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

/** Folds a content line into lines of at most 75 octets (RFC 5545, 3.1), never within a character; with the line end. */
export const contentLine = (line: string): string => {
  if (isAscii(line)) return line.length <= 75 ? `${line}\r\n` : `${line.slice(0, 75)}${line.slice(75).replace(/.{1,74}/g, '\r\n $&')}\r\n`
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const more = octetsOf(sign)
    if (octets + more > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += more
  }
  return `${folded}\r\n`
}

/** An instant in UTC: 20261126T150000Z. */
export const utcValue = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** A wall time ('2026-11-26T16:00'): 20261126T160000. */
export const wallValue = (local: string): string => `${local.replace(/[-:]/g, '')}00`
