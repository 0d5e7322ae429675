import '../kernel/reflect.ts'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Node } from '../kernel/node.ts'
import { payload } from '../kernel/payload.ts'
import { DateTime, Id } from '../kernel/scalars.ts'

@ObjectType({ implements: Node, description: 'Somebody with an account.' })
export class Person extends Node {
  @Field(() => String, { description: 'The name as its owner writes it.' })
  name!: string
}

@ObjectType({ description: 'A browser or program in which somebody is logged in.' })
export class Login {
  @Field(() => Id, { description: 'Names the login so that it can be ended; it opens nothing.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'What the browser or program says of itself.' })
  userAgent?: string | null

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: Date

  @Field(() => DateTime, { description: 'When it was last used, to within some minutes.' })
  lastSeenAt!: Date

  @Field(() => DateTime, { description: 'When it ends unless it is used before.' })
  expiresAt!: Date

  @Field(() => Boolean, { description: 'Whether this very request was made with it.' })
  isCurrent!: boolean
}

@ObjectType({ description: 'Who asks: the person logged in, with what only they may see.' })
export class Viewer {
  @Field(() => Person, { description: 'The person, as others see them.' })
  person!: Person

  @Field(() => String, { description: 'The e-mail address with which they log in; shown to nobody else.' })
  email!: string

  @Field(() => String, { description: 'The time zone in which times are shown to them too.' })
  zone!: string

  @Field(() => [Login], { description: 'Everywhere they are logged in, the last used first.' })
  logins!: Login[]
}

@InputType({ description: 'A new account.' })
export class SignUpInput {
  @Field(() => String, { description: 'The e-mail address to log in with.' })
  email!: string

  @Field(() => String, { description: 'A password of 8 to 128 characters that is not a common one.' })
  password!: string

  @Field(() => String, { description: 'The name that others see.' })
  name!: string

  @Field(() => String, { description: 'A time zone, such as Europe/Zurich.' })
  zone!: string
}

@InputType({ description: 'An e-mail address and its password.' })
export class LogInInput {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  email!: string

  @Field(() => String, { description: 'Its password.' })
  password!: string
}

@InputType({ description: 'Which login to end.' })
export class EndLoginInput {
  @Field(() => Id, { description: "One of the viewer's logins." })
  loginId!: string
}

@InputType({ description: 'What is to change in the account; what is left out stays.' })
export class ChangeAccountInput {
  @Field(() => String, { nullable: true, description: 'The name that others see.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'A time zone, such as Europe/Zurich.' })
  zone?: string | null
}

@InputType({ description: 'The password of today and that of tomorrow.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword!: string

  @Field(() => String, { description: 'A password of 8 to 128 characters that is not a common one.' })
  newPassword!: string
}

const viewer: [() => unknown, string] = [() => Viewer, 'Who is logged in now.']

export const SignUpPayload = payload('SignUpPayload', { viewer })
export const LogInPayload = payload('LogInPayload', { viewer })
export const LogOutPayload = payload('LogOutPayload', { ok: [() => Boolean, 'True when nobody is logged in here any more.'] })
export const EndLoginPayload = payload('EndLoginPayload', { loginId: [() => Id, 'The login that has ended.'] })
export const EndOtherLoginsPayload = payload('EndOtherLoginsPayload', { ended: [() => Int, 'How many logins have ended.'] })
export const ChangeAccountPayload = payload('ChangeAccountPayload', { viewer })
export const ChangePasswordPayload = payload('ChangePasswordPayload', { viewer })
