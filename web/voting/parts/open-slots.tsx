import { Presenters } from '../../availability/parts/presenters.tsx'
import { t } from '../../locales/t.ts'
import { Checkbox, TextField } from '../../ui/field.tsx'
import type { OpenForm } from './open-form.tsx'

/** What a poll on a date has beside its slots: names or not, seats, and who presents. */
export const SlotTerms = ({ of, slug }: { of: OpenForm; slug: string }) => {
  const { secrecy, presenters } = of.values
  const isOpen = secrecy.value === 'OPEN'
  return (
    <div class="stack tight">
      <p>
        <a href={`/g/${slug}/availability`}>{t('voting.fromMap')}</a>
      </p>
      <Checkbox checked={isOpen} onChange={(next) => (secrecy.value = next ? 'OPEN' : 'HIDDEN')} label={t('voting.byName')} hint={t('voting.byNameHint')} />
      {isOpen && (
        <div class="short">
          <TextField of={of} name="slotSeats" type="number" min="1" inputMode="numeric" label={t('voting.slotSeats')} hint={t('voting.slotSeatsHint')} />
        </div>
      )}
      <Presenters slug={slug} ids={presenters.value} change={(next) => (presenters.value = next)} />
    </div>
  )
}
