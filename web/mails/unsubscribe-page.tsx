import { mutate } from '../graphql/client.ts'
import { UnsubscribeDocument } from '../graphql/generated/graphql.ts'
import { t } from '../locales/t.ts'
import { MailedAct } from './parts/mailed-act.tsx'

/** Asks before it stops mails; mail programs that press for their reader send a POST here instead. */
export const UnsubscribePage = ({ token }: { token: string }) => (
  <MailedAct token={token} title={t('unsubscribe.title')} send={() => mutate(UnsubscribeDocument, { input: { token } })}>
    {({ stops }) => stops && { ask: <p>{t('unsubscribe.ask', { what: t(`unsubscribe.${stops}`) })}</p>, act: t('unsubscribe.act'), done: t('unsubscribe.done') }}
  </MailedAct>
)
