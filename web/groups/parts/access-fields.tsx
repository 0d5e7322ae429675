import type { Joining, Reading, Visibility } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { RadioGroup } from '../../ui/field.tsx'
import type { AnyForm } from '../../ui/form.ts'

const visibilities: Visibility[] = ['SECRET', 'LISTED', 'PUBLIC']
const joinings: Joining[] = ['INVITATION', 'REQUEST', 'OPEN']
const readings: Reading[] = ['MEMBERS', 'ANYONE']

/** The three axes of privacy, each choice with a sentence of what it means. */
export const AccessFields = ({ of }: { of: AnyForm }) => (
  <>
    <RadioGroup
      of={of}
      name="visibility"
      label={t('visibility.label')}
      options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`), hint: t(`visibility.${value}.means`) }))}
    />
    <RadioGroup of={of} name="joining" label={t('joining.label')} options={joinings.map((value) => ({ value, label: t(`joining.${value}`), hint: t(`joining.${value}.means`) }))} />
    <RadioGroup of={of} name="reading" label={t('reading.label')} options={readings.map((value) => ({ value, label: t(`reading.${value}`), hint: t(`reading.${value}.means`) }))} />
  </>
)
