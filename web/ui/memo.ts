import { type Component, type FunctionComponent, h } from 'preact'

type Props = Record<string, unknown>

const isSame = (a: unknown, b: unknown) => a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, at) => entry === b[at]))
const differ = (a: Props, b: Props) => {
  for (const name in a) if (!isSame(a[name], b[name])) return true
  for (const name in b) if (!(name in a)) return true
  return false
}

/** A component that is drawn again only for other props, or for its own signals; lists are the same when their entries are. */
export const memo = <P extends object>(View: FunctionComponent<P>): FunctionComponent<P> =>
  function Kept(this: Component<P>, props: P) {
    this.shouldComponentUpdate = (next) => differ(this.props as Props, next as Props)
    return h(View, props)
  }
