/** How many messages a person may still get for a template: an estimate by what their phone told us; WeChat decides. */
import { Schema } from 'mongoose';
import { defineModel } from '../kernel/database/model.ts';

interface CreditDocument {
  _id: string;
  openid: string;
  templateId: string;
  remaining: number;
}

export const CreditModel = defineModel<CreditDocument>({
  name: 'SubscriptionCredit',
  collection: 'subscriptionCredits',
  retention: 'resident',
  shardKey: '_id hashed',
  schema: new Schema({ _id: String, openid: String, templateId: String, remaining: Number }).index({
    openid: 1,
  }),
});

const idOf = (openid: string, templateId: string): string => `${openid}|${templateId}`;

export async function creditsOf(openid: string): Promise<Map<string, number>> {
  const credits = await CreditModel.find({ openid }).lean<CreditDocument[]>();
  return new Map(credits.map(({ templateId, remaining }) => [templateId, remaining]));
}

export async function hasCredit(openid: string, templateId: string): Promise<boolean> {
  const credit = await CreditModel.findById(idOf(openid, templateId)).lean<CreditDocument>();
  return credit !== null && credit.remaining > 0;
}

/** One accept is the right to one message; accepts add up. */
export async function addCredit(openid: string, templateId: string): Promise<void> {
  await CreditModel.updateOne(
    { _id: idOf(openid, templateId) },
    { $inc: { remaining: 1 }, $setOnInsert: { openid, templateId } },
    { upsert: true },
  );
}

export async function spendCredit(openid: string, templateId: string): Promise<void> {
  await CreditModel.updateOne(
    { _id: idOf(openid, templateId), remaining: { $gt: 0 } },
    { $inc: { remaining: -1 } },
  );
}

export async function loseCredits(openid: string, templateId: string): Promise<void> {
  await CreditModel.updateOne({ _id: idOf(openid, templateId) }, { $set: { remaining: 0 } });
}
