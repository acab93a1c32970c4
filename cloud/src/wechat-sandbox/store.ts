/** Keeps people, credits and messages in one JSON file, so that a restart of the demo forgets nothing. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Message, Person, World } from './world.ts';

interface Saved {
  people: Person[];
  credits: [string, number][];
  messages: Message[];
}

const SAVE_EVERY_MS = 2_000;

/** Returns a function that saves for the last time and stops. */
export function keepInFile(world: World, file: string): () => void {
  restore(world, file);
  let last = '';
  const save = (): void => {
    const saved: Saved = {
      people: [...world.people.values()],
      credits: [...world.credits],
      messages: world.messages.slice(-2_000),
    };
    const text = JSON.stringify(saved);
    if (text === last) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    last = text;
  };
  const timer = setInterval(save, SAVE_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    save();
  };
}

function restore(world: World, file: string): void {
  let saved: Saved;
  try {
    saved = JSON.parse(readFileSync(file, 'utf8')) as Saved;
  } catch {
    return;
  }
  for (const person of saved.people) world.people.set(person.openid, person);
  for (const [key, credits] of saved.credits) world.credits.set(key, credits);
  world.messages.push(...saved.messages);
}
