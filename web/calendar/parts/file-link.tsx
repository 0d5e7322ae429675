import { t } from '../../locales/t.ts'

/** One meeting as a file for a calendar program. */
export const FileLink = ({ of, title }: { of: { id: string }; title: string }) => (
  <a href={`/calendar/meetings/${of.id}.ics`} aria-label={t('calendar.fileOf', { title })}>
    {t('calendar.file')}
  </a>
)
