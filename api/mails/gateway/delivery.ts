import * as mails from '../../../db/queries/mails.ts'
import { type Db, isAway } from '../../../db/client.ts'
import type { Deps } from '../../context.ts'
import { nextTry } from '../rules/sending.ts'
import { openPost } from './smtp.ts'

/** A mail that is ready; `note` writes down what is true once it was handed over. */
export type Written = { bytes: Buffer; from: string; note: (tx: Db) => Promise<void> }
type Write = (found: mails.FoundMail) => Promise<Written | string>

/** Another process has taken the mail meanwhile. */
class Taken extends Error {}

/** Whoever took a mail has sent it within this time, or is taken for dead. */
const leaseMs = 5 * 60_000

/**
 * Sends the mails that are due; true where there may be more. A mail goes out at most once: before the server is given it that
 * is written down, and after that it is never tried again unless the server itself said that it did not take it. Until then
 * it certainly did not go out, so whoever finds it left behind by a dead process sends it.
 */
export const deliverMails = async (deps: Deps, address: string, write: Write, most = 500): Promise<boolean> => {
  const post = openPost(address)
  try {
    const end = deps.clock.now().getTime() + leaseMs
    for (let left = most; left > 0 && deps.clock.now().getTime() < end; ) {
      const now = deps.clock.now()
      const taken = await mails.takeMails(deps.db, now, new Date(now.getTime() + leaseMs), 10)
      if (taken.length === 0) return false
      left -= taken.length
      for (const one of taken) await send(deps, post, one, write)
    }
    return true
  } finally {
    post.close()
  }
}

const send = async ({ db, clock, log }: Deps, post: ReturnType<typeof openPost>, taken: mails.TakenMail, write: Write) => {
  const found = await mails.findMail(db, taken.id)
  if (!found) return mails.noteMail(db, taken, { state: 'DROPPED', problem: 'They left the group, or mute it.' })
  const again = (problem: string, isForGood = false) => {
    const tryAt = isForGood ? null : nextTry(found.notice.at, taken.tries, clock.now())
    return mails.noteMail(db, taken, tryAt ? { state: 'WAITING', tryAt, problem } : { state: 'FAILED', problem })
  }
  // What fails for one mail holds back no other.
  const failed = (err: Error) => {
    if (isAway(err)) throw err
    log.error({ err, mail: taken.id }, 'a mail could not be written')
    return again(err.message.slice(0, 500))
  }
  const written = await write(found).catch((error: Error) => error)
  if (written instanceof Error) return failed(written)
  if (typeof written === 'string') return mails.noteMail(db, taken, { state: 'DROPPED', problem: written })
  const handing = async () => {
    await db.transaction(async (tx) => {
      if (!(await mails.noteHanded(tx, taken, clock.now()))) throw new Taken()
      await written.note(tx)
    })
  }
  const outcome = await post.send({ from: written.from, to: found.person.email }, written.bytes, handing).catch((error: Error) => error)
  if (outcome instanceof Taken) return
  if (outcome instanceof Error) return failed(outcome)
  if (outcome.state === 'SENT') return mails.noteMail(db, taken, { state: 'SENT' })
  log.warn({ mail: taken.id, problem: outcome.problem }, outcome.state === 'UNSURE' ? 'a mail may not have gone out' : 'a mail was refused')
  if (outcome.state === 'UNSURE') return
  await again(outcome.problem, outcome.isForGood)
}
