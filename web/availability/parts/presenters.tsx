import { t } from '../../locales/t.ts'
import { usePresenters } from '../../scheduling/parts/meeting-form.tsx'
import { Checkbox } from '../../ui/field.tsx'

/** Which members are to present, so that a time can be one that suits them. */
export const Presenters = ({ slug, ids, change }: { slug: string; ids: readonly string[]; change: (next: string[]) => void }) => {
  const people = usePresenters(slug)
  return (
    <details>
      <summary>{t('availability.presenters', { count: ids.length })}</summary>
      <fieldset class="choices">
        <legend class="unseen">{t('availability.whoPresents')}</legend>
        {people.map(({ id, name }) => (
          <Checkbox key={id} checked={ids.includes(id)} label={<bdi>{name}</bdi>} onChange={(isOne) => change([...ids.filter((other) => other !== id), ...(isOne ? [id] : [])])} />
        ))}
      </fieldset>
    </details>
  )
}
