/** A name as its owner writes it, kept from turning the line around when it runs right to left. */
export const PersonName = ({ of, you }: { of: { id: string; name: string }; you?: string | null }) => (
  <bdi class="person-name" data-you={you === of.id ? '' : undefined}>
    {of.name}
  </bdi>
)
