import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, getOperationAST, type GraphQLSchema, isAbstractType, isObjectType, Kind, type SelectionSetNode, visit } from 'graphql'

/** What may be shared of the results of a subscription. */
export type Sharing = {
  /** Whether an event of this type is the same for all who may have it. */
  isShared: (typeName: string) => boolean
  /** The variables on which a result depends. */
  variables: readonly string[]
}

/** A field whose answer depends on who asks has a name that begins so. */
const ofViewer = /^viewer/

/** Looks through the subscription of a document: what it selects of each type of event. */
export const sharingOf = (schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): Sharing => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const roots = (getOperationAST(document, operationName)?.selectionSet.selections ?? []) as readonly FieldNode[]

  /** Whether anything below is of the viewer; of fragments on other types than the one named, where one is. */
  const asksViewer = (set: SelectionSetNode | undefined, typeName: string | null, seen: ReadonlySet<string>): boolean =>
    (set?.selections ?? []).some((node) => {
      if (node.kind === Kind.FIELD) return ofViewer.test(node.name.value) || asksViewer(node.selectionSet, null, seen)
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)
      if (!fragment || (node.kind === Kind.FRAGMENT_SPREAD && seen.has(node.name.value))) return false
      const below = node.kind === Kind.FRAGMENT_SPREAD ? new Set(seen).add(node.name.value) : seen
      const [type, on] = [typeName && schema.getType(typeName), fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)]
      if (type && on && on !== type && !(isAbstractType(on) && isObjectType(type) && schema.isSubType(on, type))) return false
      return asksViewer(fragment.selectionSet, typeName, below)
    })

  const variables = new Set<string>()
  const note = (node: SelectionSetNode | FragmentDefinitionNode) => visit(node, { Variable: ({ name }) => void variables.add(name.value) })
  for (const { selectionSet } of roots) if (selectionSet) note(selectionSet)
  for (const fragment of fragments.values()) note(fragment)

  const known = new Map<string, boolean>()
  return {
    variables: [...variables].sort(),
    isShared: (typeName) => {
      const found = known.get(typeName) ?? !roots.some(({ selectionSet }) => asksViewer(selectionSet, typeName, new Set()))
      known.set(typeName, found)
      return found
    },
  }
}
