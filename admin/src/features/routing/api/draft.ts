// The draft being edited: the saved one or, before anything is saved, the rules in use; what differs; saving it.
import type { RoutingRule, RoutingRuleInput } from '@contract/routing';
import { useState } from 'react';
import type { Answer } from '../../../shared/api/client';
import { useWrite } from '../../../shared/api/hooks';

export type RuleSets = Answer<'GET /routing/rule-sets'>;
export interface EditedRule {
  /** Stable while editing, also for rules that the server has not seen. */
  key: string;
  rule: RoutingRuleInput;
}

const inputOf = ({ createdAt: _created, changedAt: _changed, ...rule }: RoutingRule): RoutingRuleInput =>
  rule;
const asEdited = (rules: readonly RoutingRule[]): EditedRule[] =>
  rules.map((rule) => ({ key: rule.id, rule: inputOf(rule) }));

/** Names the rules that differ from the rules in use. */
export function differences(current: readonly RoutingRule[], edited: readonly EditedRule[]) {
  const before = new Map(current.map((rule) => [rule.id, JSON.stringify(inputOf(rule))]));
  const added = edited.filter(({ rule }) => !rule.id || !before.has(rule.id));
  const changed = edited.filter(
    ({ rule }) => rule.id && before.has(rule.id) && before.get(rule.id) !== ordered(rule, current),
  );
  const kept = new Set(edited.map(({ rule }) => rule.id));
  const removed = current.filter((rule) => !kept.has(rule.id));
  return { added, changed, removed, count: added.length + changed.length + removed.length };
}

/** The rule with its fields in the order of the one in use, so that only real differences count. */
function ordered(rule: RoutingRuleInput, current: readonly RoutingRule[]): string {
  const same = current.find(({ id }) => id === rule.id);
  if (!same) return '';
  const keys = Object.keys(inputOf(same)) as Array<keyof RoutingRuleInput>;
  const rest = (Object.keys(rule) as Array<keyof RoutingRuleInput>).filter((key) => !keys.includes(key));
  return JSON.stringify(Object.fromEntries([...keys, ...rest].map((key) => [key, rule[key]])));
}

export function useDraft(sets: RuleSets) {
  const source = sets.draft ?? sets.current;
  const [edited, setEdited] = useState(() => asEdited(source.rules));
  const [dirty, setDirty] = useState(false);
  const save = useWrite('PUT /routing/draft');
  const publish = useWrite('POST /routing/draft/publish');
  const edit = (next: EditedRule[]) => {
    setEdited(next);
    setDirty(true);
  };
  return {
    edited,
    dirty,
    save: {
      busy: save.isPending,
      error: save.error,
      run: () =>
        save.mutate(
          { body: { revision: sets.draft?.revision ?? 0, rules: edited.map(({ rule }) => rule) } },
          {
            onSuccess: (draft) => {
              setEdited(asEdited(draft.rules));
              setDirty(false);
            },
          },
        ),
    },
    publish,
    replace: (key: string, rule: RoutingRuleInput) =>
      edit(edited.map((entry) => (entry.key === key ? { key, rule } : entry))),
    add: (rule: RoutingRuleInput): string => {
      const key = crypto.randomUUID();
      edit([...edited, { key, rule }]);
      return key;
    },
    remove: (key: string) => edit(edited.filter((entry) => entry.key !== key)),
    discard: () => {
      setEdited(asEdited(source.rules));
      setDirty(false);
    },
  };
}
