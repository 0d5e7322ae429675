import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import {
  ChangeAccountInput,
  ChangeAccountPayload,
  ChangePasswordInput,
  ChangePasswordPayload,
  EndLoginInput,
  EndLoginPayload,
  EndOtherLoginsPayload,
  Login,
  LogInInput,
  LogInPayload,
  LogOutPayload,
  SignUpInput,
  SignUpPayload,
  Viewer,
} from './schema.ts'
import * as auth from './service.ts'

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is logged in; null for nobody.' })
  viewer(@Ctx() ctx: Context) {
    return auth.findViewer(ctx)
  }

  @FieldResolver(() => [Login])
  logins(@Ctx() ctx: Context) {
    return auth.listLogins(ctx)
  }

  @Mutation(() => SignUpPayload, { description: 'Makes an account and logs in.' })
  signUp(@Ctx() ctx: Context, @Arg('input', () => SignUpInput, { description: 'The new account.' }) input: SignUpInput) {
    return auth.signUp(ctx, input).then((viewer) => ({ viewer }))
  }

  @Mutation(() => LogInPayload, { description: 'Logs in: the answer sets the login cookie.' })
  logIn(@Ctx() ctx: Context, @Arg('input', () => LogInInput, { description: 'Who, and their password.' }) input: LogInInput) {
    return auth.logIn(ctx, input).then((viewer) => ({ viewer }))
  }

  @Mutation(() => LogOutPayload, { description: 'Ends the login of this request; harmless when nobody is logged in.' })
  logOut(@Ctx() ctx: Context) {
    return auth.logOut(ctx).then((ok) => ({ ok }))
  }

  @Mutation(() => EndLoginPayload, { description: 'Ends one login of the viewer, wherever it is.' })
  endLogin(@Ctx() ctx: Context, @Arg('input', () => EndLoginInput, { description: 'Which login.' }) { loginId }: EndLoginInput) {
    return auth.endLogin(ctx, loginId).then(() => ({ loginId }))
  }

  @Mutation(() => EndOtherLoginsPayload, { description: 'Ends all logins of the viewer but this one.' })
  endOtherLogins(@Ctx() ctx: Context) {
    return auth.endOtherLogins(ctx).then((ended) => ({ ended }))
  }

  @Mutation(() => ChangeAccountPayload, { description: "Changes the viewer's name and time zone." })
  changeAccount(@Ctx() ctx: Context, @Arg('input', () => ChangeAccountInput, { description: 'What is to change.' }) input: ChangeAccountInput) {
    return auth.changeAccount(ctx, input).then((viewer) => ({ viewer }))
  }

  @Mutation(() => ChangePasswordPayload, { description: "Changes the viewer's password and ends their other logins." })
  changePassword(@Ctx() ctx: Context, @Arg('input', () => ChangePasswordInput, { description: 'Both passwords.' }) input: ChangePasswordInput) {
    return auth.changePassword(ctx, input).then((viewer) => ({ viewer }))
  }
}
