import type { ProfilePartsFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'

/** What anyone who may know of a group sees of it. */
export const ProfileLine = ({ of }: { of: ProfilePartsFragment }) => (
  <div class="stack tight">
    <div class="row apart">
      <a href={`/g/${of.slug}`} dir="auto">
        <strong>{of.name}</strong>
      </a>
      <span class="small muted">{t('front.memberCount', { count: of.memberCount })}</span>
    </div>
    {of.description && (
      <p class="text" dir="auto">
        {of.description}
      </p>
    )}
  </div>
)
