/** How many messages a person may still get for a template: an estimate by what phone and WeChat told us; WeChat decides. */
import { Schema } from 'mongoose';
import { defineModel } from '../kernel/database/model.ts';
import { readById, updateDurably } from '../kernel/database/batches.ts';
import { isDuplicateKey } from '../kernel/database/problems.ts';

interface CreditDocument {
  _id: string;
  openid: string;
  templateId: string;
  /** Accepts that the mini-program reported, and accepts that WeChat pushed: the same ones, counted twice over. */
  reported: number;
  pushed: number;
  spent: number;
  /** WeChat repeats a push that it takes for lost. */
  lastPushAt?: Date;
}

export const CreditModel = defineModel<CreditDocument>({
  name: 'SubscriptionCredit',
  collection: 'subscriptionCredits',
  retention: 'resident',
  shardKey: '_id hashed',
  schema: new Schema({
    _id: String,
    openid: String,
    templateId: String,
    reported: Number,
    pushed: Number,
    spent: Number,
    lastPushAt: Date,
  }).index({ openid: 1 }),
});

const idOf = (openid: string, templateId: string): string => `${openid}|${templateId}`;

/** Either way of counting may have missed some; the one that saw more is nearer the truth. */
const remaining = ({ reported, pushed, spent }: CreditDocument): number =>
  Math.max(0, Math.max(reported, pushed) - spent);

export async function creditsOf(openid: string): Promise<Map<string, number>> {
  const credits = await CreditModel.find({ openid }).lean<CreditDocument[]>();
  return new Map(credits.map((credit) => [credit.templateId, remaining(credit)]));
}

export async function hasCredit(openid: string, templateId: string): Promise<boolean> {
  const credit = await readById<CreditDocument>(CreditModel.collection, idOf(openid, templateId));
  return credit !== undefined && remaining(credit) > 0;
}

/** One accept is the right to one message; accepts add up. */
export async function reportedAccept(openid: string, templateId: string): Promise<void> {
  await CreditModel.updateOne(
    { _id: idOf(openid, templateId) },
    { $inc: { reported: 1 }, $setOnInsert: { openid, templateId, pushed: 0, spent: 0 } },
    { upsert: true },
  );
}

export async function pushedAccept(openid: string, templateId: string, at: Date): Promise<void> {
  try {
    await CreditModel.updateOne(
      { _id: idOf(openid, templateId), lastPushAt: { $ne: at } },
      {
        $inc: { pushed: 1 },
        $set: { lastPushAt: at },
        $setOnInsert: { openid, templateId, reported: 0, spent: 0 },
      },
      { upsert: true },
    );
  } catch (error) {
    // The same push again: the document is there, but the filter does not want it.
    if (!isDuplicateKey(error)) throw error;
  }
}

export async function spendCredit(openid: string, templateId: string): Promise<void> {
  await updateDurably(
    CreditModel.collection,
    { _id: idOf(openid, templateId), $or: [{ reported: { $gt: 0 } }, { pushed: { $gt: 0 } }] },
    { $inc: { spent: 1 } },
  );
}

export async function loseCredits(openid: string, templateId: string): Promise<void> {
  await CreditModel.updateOne(
    { _id: idOf(openid, templateId) },
    { $set: { reported: 0, pushed: 0, spent: 0 } },
  );
}
