import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Answer } from '../../graphql/client.ts'
import { MailLinkDocument, type MailLinkQuery } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'

type Link = NonNullable<MailLinkQuery['mailLink']>
/** What is asked, the word on the button, and what is said once it was done; or why it cannot be done any more. */
type Words = { ask: ComponentChildren; act: string; done: string; tooLate?: string | false }

const Asked = ({ words: { ask, act, done, tooLate }, send }: { words: Words; send: () => Promise<Answer<unknown>> }) => {
  const isDone = useSignal(false)
  const said = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone.
  useLayoutEffect(() => {
    if (isDone.value) said.current?.focus()
  }, [isDone.value])
  const form = useForm({
    draft: null,
    initial: {},
    send,
    done: () => {
      isDone.value = true
    },
  })
  return (
    <div class="stack narrow">
      {ask}
      {tooLate ? (
        <p>{tooLate}</p>
      ) : isDone.value ? (
        <p role="status" tabIndex={-1} ref={said}>
          {done}
        </p>
      ) : (
        <Form of={form}>
          <div>
            <Button type="submit" look="primary" busy={form.busy.value}>
              {act}
            </Button>
          </div>
        </Form>
      )}
    </div>
  )
}

/** A page to which a mail leads: it shows what it would do, and does it when it is told to. */
export const MailedAct = ({ token, title, send, children }: { token: string; title: string; send: () => Promise<Answer<unknown>>; children: (link: Link) => Words | null | undefined | '' }) => {
  const query = useQuery(MailLinkDocument, { token })
  return (
    <Page title={title}>
      <Loaded of={query}>
        {({ mailLink }) => {
          const words = mailLink && children(mailLink)
          return words ? <Asked words={words} send={send} /> : <Empty>{t('mailLink.lost')}</Empty>
        }}
      </Loaded>
    </Page>
  )
}
