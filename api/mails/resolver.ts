import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { AnswerByMailInput, AnswerByMailPayload, MailLink, UnsubscribeInput, UnsubscribePayload } from './schema.ts'
import * as mails from './service.ts'

@Resolver(() => MailLink)
export class MailLinkResolver {
  @Query(() => MailLink, { nullable: true, description: 'What a link in a mail would do; null for one that was forged or has ended. Asking does nothing.' })
  mailLink(@Ctx() ctx: Context, @Arg('token', () => String, { description: 'The last part of the link.' }) token: string) {
    return mails.readLink(ctx, token)
  }

  @Mutation(() => UnsubscribePayload, { description: 'Stops mails by a link in one of them; needs no login.' })
  unsubscribe(@Ctx() ctx: Context, @Arg('input', () => UnsubscribeInput, { description: 'The link.' }) { token }: UnsubscribeInput) {
    return mails.unsubscribe(ctx, token).then((link) => ({ link }))
  }

  @Mutation(() => AnswerByMailPayload, { description: 'Answers a meeting by a link in a mail, as the person to whom it was sent; needs no login.' })
  answerByMail(@Ctx() ctx: Context, @Arg('input', () => AnswerByMailInput, { description: 'The link.' }) { token }: AnswerByMailInput) {
    return mails.answerByMail(ctx, token).then((link) => ({ link }))
  }
}
