import type { PollQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { navigate, withSearch } from '../../ui/router.ts'
import { OptionTitle } from './option-about.tsx'

/** The slots that suit best, each with the reason, for who chooses one. */
export const BestSlots = ({ poll }: { poll: PollQuery['poll'] }) => {
  if (poll.viewerBestSlots.length === 0) return null
  const options = new Map(poll.options.map((option) => [option.id, option]))
  return (
    <div class="stack tight">
      <h3>{t('voting.bestSlots')}</h3>
      <p class="small muted">{t('voting.bestSlotsMean')}</p>
      <ol class="lines">
        {poll.viewerBestSlots.map(({ option: { id }, reason }) => (
          <li class="row apart" key={id}>
            <div>
              <OptionTitle of={options.get(id)!} />
              <br />
              <span class="small muted">{reason}</span>
            </div>
            <Button label={t('voting.takeSlot', { title: options.get(id)!.title })} onClick={() => navigate(withSearch({ schedule: id }), { replace: true })}>
              {t('voting.take')}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  )
}
