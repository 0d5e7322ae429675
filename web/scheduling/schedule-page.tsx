import { t } from '../locales/t.ts'
import { Page } from '../ui/page.tsx'

export const SchedulePage = (_: { slug: string }) => <Page title={t('schedule.title')}>{null}</Page>
