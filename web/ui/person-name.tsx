/** A name as its owner writes it, kept from turning the line around when it runs right to left. */
export const PersonName = ({ of }: { of: { id: string; name: string } }) => <bdi class="person-name">{of.name}</bdi>
