/** A text as it is served, with what tells whether a program has it already. */
export type Version = { etag: string; /** Null where only the tag tells. */ changedAt: Date | null }

/** The second that says when something changed; null while more may happen within it, so that nobody takes what they have for all of it. */
export const lastModified = ({ changedAt }: Version, now: Date): string | null => (changedAt === null || now.getTime() - changedAt.getTime() < 10_000 ? null : changedAt.toUTCString())

const plain = (etag: string) => etag.trim().replace(/^W\//, '')

/** Whether whoever asks has this version already (RFC 9110, 13.1): by its tag if they name any, otherwise by its date. */
export const isKnown = (asked: { etags: string | undefined; since: string | undefined }, version: Version, now: Date): boolean => {
  if (asked.etags !== undefined) return asked.etags.trim() === '*' || asked.etags.split(',').some((etag) => plain(etag) === plain(version.etag))
  const since = asked.since === undefined ? Number.NaN : Date.parse(asked.since)
  const changed = lastModified(version, now)
  return changed !== null && since <= now.getTime() && Date.parse(changed) <= since
}

/** From when on a calendar is told: the first day of the month, a year ago, so that the text stays the same for a month. */
export const toldSince = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), 1))
