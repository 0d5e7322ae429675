import { mutate } from '../graphql/client.ts'
import { AnswerByMailDocument } from '../graphql/generated/graphql.ts'
import { t } from '../locales/t.ts'
import { Markdown } from '../ui/markdown.tsx'
import { Time } from '../ui/time.tsx'
import { MailedAct } from './parts/mailed-act.tsx'

/** Asks before it answers a meeting, so that a mail scanner that follows links answers nothing. */
export const ReplyPage = ({ token }: { token: string }) => (
  <MailedAct token={token} title={t('mailReply.title')} send={() => mutate(AnswerByMailDocument, { input: { token } })}>
    {({ answer, meeting, isOver, isCancelled }) =>
      answer &&
      meeting && {
        ask: (
          <>
            <p>
              <strong dir="auto">
                <Markdown text={meeting.title || t('notices.aMeeting')} inline />
              </strong>
            </p>
            <p>
              <Time at={meeting.startsAt} zone={meeting.zone} />
            </p>
          </>
        ),
        act: t(`mailReply.${answer}`),
        done: t(`mailReply.done.${answer}`),
        tooLate: isCancelled ? t('mailReply.cancelled') : isOver && t('mailReply.over'),
      }
    }
  </MailedAct>
)
