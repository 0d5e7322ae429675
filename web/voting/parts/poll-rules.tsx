import type { PollQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Time } from '../../ui/time.tsx'
import { methodWords, termsOf } from './terms.tsx'

type Poll = PollQuery['poll']

/** What was announced when the poll opened. */
export const PollRules = ({ poll }: { poll: Poll }) => (
  <details class="small rules">
    <summary>{t('voting.announced')}</summary>
    <ul class="plain">
      <li>{methodWords(poll)}</li>
      {termsOf(poll).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {poll.plan?.startsAt && (
        <li>
          <Words k="voting.planned" when={<Time at={poll.plan.startsAt} zone={poll.plan.zone} />} />
        </li>
      )}
      {poll.tieRule === 'LOT' && (
        <li>
          {t('voting.lotSealed')} <code>{poll.lotSeedHash}</code>
        </li>
      )}
      {poll.tieRule === 'FACILITATOR' && (
        <li>
          {t('voting.tieOrder')}
          <ol>
            {poll.options
              .toSorted((a, b) => (a.tiePlace ?? 0) - (b.tiePlace ?? 0))
              .map(({ id, title }) => (
                <li key={id} dir="auto">
                  {title}
                </li>
              ))}
          </ol>
        </li>
      )}
    </ul>
  </details>
)
