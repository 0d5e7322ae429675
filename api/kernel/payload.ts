import './reflect.ts'
import { type ClassType, Field, ObjectType } from 'type-graphql'
import { UserError } from './errors.ts'

type Shape = Record<string, [type: () => unknown, description: string]>

/** Makes the payload type of a mutation: nullable fields of its own, and `errors`. */
export const payload = (name: string, shape: Shape): ClassType => {
  const Payload = { [name]: class {} }[name] as ClassType
  ObjectType(name, { description: `What ${name.charAt(0).toLowerCase()}${name.slice(1, -'Payload'.length)} answers.` })(Payload)
  for (const [field, [type, description]] of Object.entries(shape)) {
    Field(type as () => ClassType, { nullable: true, description })(Payload.prototype, field)
  }
  Field(() => [UserError], { description: 'Empty when it was done; otherwise nothing was changed.' })(Payload.prototype, 'errors')
  return Payload
}
