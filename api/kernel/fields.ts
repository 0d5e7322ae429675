import './reflect.ts'
import { Field, registerEnumType } from 'type-graphql'

/** Plain fields by their names: what type, what for, and whether they may be empty. */
export type Shape = Record<string, [type: () => unknown, description: string, nullable?: true]>

/** Gives a type or an input its plain fields; stands above `@ObjectType` or `@InputType`. */
export const withFields = (shape: Shape) => (target: { prototype: object }) => {
  for (const [name, [type, description, nullable]] of Object.entries(shape)) Field(type as () => StringConstructor, { nullable: nullable ?? false, description })(target.prototype, name)
}

/** An enum of the schema whose values are called as they are stored, each with what it means. */
export const enumOf = <V extends string>(name: string, description: string, values: Record<V, string>): { [K in V]: K } => {
  const Enum = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [K in V]: K }
  const described = Object.fromEntries(Object.entries(values).map(([value, about]) => [value, { description: about as string }]))
  registerEnumType(Enum, { name, description, valuesConfig: described as { [K in V]: { description: string } } })
  return Enum
}
