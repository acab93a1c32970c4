// The word of a person's tag.
import { personTags } from '@constants/people';

export function tagLabel(tag: string): string {
  return tag in personTags ? personTags[tag as keyof typeof personTags] : tag;
}
