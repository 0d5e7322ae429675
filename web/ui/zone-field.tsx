import { useMemo } from 'preact/hooks'
import { t } from '../locales/t.ts'
import { Select } from './field.tsx'
import type { AnyForm } from './form.ts'
import { zones } from './time.tsx'

/** A time zone of those the browser knows, and the one that is set already. */
export const ZoneField = ({ of, name = 'zone' }: { of: AnyForm; name?: string }) => {
  const current: string = of.values[name]!.value
  const options = useMemo(() => [...new Set([current, ...zones()])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })), [])
  return <Select of={of} name={name} label={t('zone.label')} hint={t('zone.hint')} options={options} />
}
