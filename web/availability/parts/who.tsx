import { AvailabilityAtDocument, type AvailabilityAtQuery } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Loaded, Skeleton } from '../../ui/states.tsx'
import { Time } from '../../ui/time.tsx'

type Props = { groupId: string; startsAt: string; minutes: number; zone: string; isProposed: boolean; propose: (() => void) | null }
type Fits = AvailabilityAtQuery['availabilityAt']

const kinds = ['WORKS', 'IF_NEED_BE', 'NOT', null] as const

const Names = ({ of }: { of: Fits }) => (
  <dl class="who">
    {kinds.map((kind) => {
      const people = of.filter(({ fit }) => (fit ?? null) === kind)
      return (
        people.length > 0 && (
          <div key={kind}>
            <dt>{t(`availability.who.${kind ?? 'UNKNOWN'}`, { count: people.length })}</dt>
            <dd>
              {people.map(({ person }, i) => (
                <span key={person.id}>
                  {i > 0 && ', '}
                  <PersonName of={person} />
                </span>
              ))}
            </dd>
          </div>
        )
      )
    })}
  </dl>
)

/** Who can at a time, by name, for as long as the meeting would take. */
export const Who = ({ groupId, startsAt, minutes, zone, isProposed, propose }: Props) => {
  const query = useQuery(AvailabilityAtDocument, { input: { groupId, startsAt, durationMinutes: minutes } })
  const until = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
  return (
    <section class="stack tight who-panel" aria-label={t('availability.whoCan')}>
      <div class="stack tight" role="status">
        <p>
          <strong>
            <Time at={startsAt} until={until} zone={zone} />
          </strong>
        </p>
        <Loaded of={query} skeleton={<Skeleton lines={3} />}>
          {({ availabilityAt }) => <Names of={availabilityAt} />}
        </Loaded>
      </div>
      {propose && (
        <div>
          <Button icon={isProposed ? 'check' : 'add'} pressed={isProposed} onClick={propose}>
            {t(isProposed ? 'availability.isProposed' : 'availability.propose')}
          </Button>
        </div>
      )}
    </section>
  )
}
