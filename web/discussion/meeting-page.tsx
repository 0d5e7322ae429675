import { t } from '../locales/t.ts'
import { Page } from '../ui/page.tsx'

export const MeetingPage = (_: { slug: string; id: string }) => <Page title={t('meeting.title')}>{null}</Page>
