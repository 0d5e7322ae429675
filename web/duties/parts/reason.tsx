import { type Key, t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Day } from '../../ui/time.tsx'
import type { Turn } from '../state.ts'

/** Why it is their turn, in a sentence. */
export const Reason = ({ of: { how, by, reason, duty } }: { of: Turn }) => {
  if (how === 'SWAP' && by) return <Words k="duties.how.swapped" name={<PersonName of={by} />} />
  if (how === 'BY_HAND') return by ? <Words k="duties.how.given" name={<PersonName of={by} />} /> : t('duties.how.named')
  if (how === 'VOLUNTEER') return t('duties.how.volunteered')
  if (!reason) return t('duties.how.nobody')
  const { kind, of, tied, turns, lastAt } = reason
  if (kind === 'WAITED_LONGEST') return lastAt ? <Words k="duties.reason.waited" tied={String(tied)} when={<Day at={lastAt} />} /> : t('duties.reason.neverHad', { tied })
  if (kind === 'CARRIED_LEAST') return t('duties.reason.least', { of, count: turns })
  return t(kind === 'OTHER_SOON' && duty.kind === 'PRESENTER' ? 'duties.reason.scribesSoon' : (`duties.reason.${kind}` as Key), { tied })
}
