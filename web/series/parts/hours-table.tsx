import type { PreviewPartsFragment } from '../../graphql/generated/graphql.ts'
import { language, t } from '../../locales/t.ts'
import { PersonName } from '../../ui/person-name.tsx'

const hours = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })

/** How many unsocial hours each member carried and will carry; nothing where no hours take turns. */
export const HoursTable = ({ of }: { of: PreviewPartsFragment['unsocialHours'] }) =>
  of.length === 0 ? null : (
    <section class="stack tight" aria-label={t('series.hours')}>
      <h3>{t('series.hours')}</h3>
      <p class="small muted">{t('series.hoursMeans')}</p>
      <div class="table-frame">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('series.hours.person')}</th>
              <th scope="col">{t('series.hours.carried')}</th>
              <th scope="col">{t('series.hours.planned')}</th>
              <th scope="col">{t('series.hours.together')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map(({ person, carried, planned }) => (
              <tr key={person.id}>
                <th scope="row">
                  <PersonName of={person} />
                </th>
                <td class="numbers">{hours.format(carried)}</td>
                <td class="numbers">{hours.format(planned)}</td>
                <td class="numbers">{hours.format(carried + planned)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
