import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import { type Key, number, template } from './t.ts'

/** A text whose holes are elements: `<Words k="invitation.from" name={<PersonName … />} />`. */
export const Words = ({ k, count, ...parts }: { k: Key; count?: number } & Record<string, ComponentChildren>) => (
  <>
    {template(k, count)
      .split(/\{(\w+)\}/)
      .map((piece, at) => (
        <Fragment key={at}>{at % 2 === 0 ? piece : piece === 'count' && count !== undefined ? number(count) : parts[piece]}</Fragment>
      ))}
  </>
)
