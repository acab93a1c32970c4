/** What happens next to a request of the demo: who acts, when and with which words, by its state and its story. */
import { organisation } from '../accounts/index.ts';
import { calendarOf } from '../catalogue/index.ts';
import { systemActor, type Actor } from '../kernel/actor.ts';
import {
  accept,
  assign,
  cancel,
  claim,
  escalate,
  giveBack,
  note,
  rate,
  reject,
  resolve,
  start,
  submit,
  transfer,
  type RequestDocument,
} from '../requests/index.ts';
import { somebodyFor, staffActor, type DemoPeople } from './people-of-the-demo.ts';
import type { Story } from './stories.ts';

/** One step ready to be run; `done` names the steps that happen once in a story and have happened. */
export interface Played {
  story: Story;
  done: ReadonlySet<string>;
  opens?: true;
  /** Absent while the request is not submitted yet. */
  requestId?: string;
  run: (now: Date) => Promise<RequestDocument>;
}

interface Step {
  /** Working minutes from now; residents also act outside office hours. */
  after: number;
  anyTime?: true;
  once?: string;
  run: (now: Date) => Promise<RequestDocument>;
}

const minute = 60_000;
const handling = ['socialWorker', 'handler', 'gridWorker'];
const dispatching = ['clerk', 'dispatcher'];

export function opening(story: Story, people: DemoPeople): Played {
  const resident = people.residents.get(story.residentKey) ?? systemActor('demo');
  const { text, categoryCode, anonymous } = story;
  return {
    story,
    done: new Set(),
    opens: true,
    run: (now) =>
      submit({ actor: resident, now }, { text, categoryCode, anonymous, place: { kind: 'home' } }),
  };
}

/** The step that follows, with its moment; nothing when the story is over. */
export async function stepAfter(
  story: Story,
  request: RequestDocument,
  done: ReadonlySet<string>,
  now: Date,
): Promise<{ at: Date; played: Played } | undefined> {
  const step = await choose(story, request, done);
  if (!step) return undefined;
  const at = step.anyTime
    ? new Date(now.getTime() + step.after * minute)
    : calendarOf(request.place.unitPath).addWorkingMinutes(now, step.after);
  const doneThen = step.once ? new Set([...done, step.once]) : done;
  return { at, played: { story, done: doneThen, requestId: request._id, run: step.run } };
}

async function choose(
  story: Story,
  request: RequestDocument,
  done: ReadonlySet<string>,
): Promise<Step | undefined> {
  if (story.ending === 'cancelled' && !done.has('cancel')) return withdrawal(story, request);
  if (request.state === 'submitted') return reception(story, request);
  if (request.state === 'accepted') return dispatch(story, request);
  if (request.state === 'assigned')
    return request.owner.kind === 'pool' ? fromPool(story, request) : byOwner(story, request, done);
  if (request.state === 'inProgress') return work(story, request, done);
  if (request.state === 'resolved') return rating(story, request, done);
  return undefined;
}

const reporter = (request: RequestDocument): Actor => ({
  kind: 'resident',
  id: request.reporter.residentId ?? '',
  openid: '',
  name: request.reporter.nameMasked,
  communityPath: request.place.community.path,
});

const withdrawal = (story: Story, request: RequestDocument): Step => ({
  after: story.paces.accept,
  anyTime: true,
  once: 'cancel',
  run: (now) => cancel({ actor: reporter(request), now }, { id: request._id, reason: '已经自己解决了' }),
});

async function reception(story: Story, request: RequestDocument): Promise<Step> {
  const clerk = await somebodyFor(request.owner.unitPath, dispatching);
  const id = request._id;
  return {
    after: story.paces.accept,
    run: (now) =>
      story.ending === 'rejected'
        ? reject(
            { actor: clerk, now },
            {
              id,
              reason: 'notCommunityMatter',
              instead: '这件事由市级部门受理，可拨打 12345 或到政务大厅 3 号窗口办理。',
            },
          )
        : accept({ actor: clerk, now }, { id, categoryCode: story.rightCategory }),
  };
}

async function dispatch(story: Story, request: RequestDocument): Promise<Step> {
  const { unitPath } = request.place;
  const clerk = await somebodyFor(unitPath, dispatching);
  const worker = await somebodyFor(unitPath, request.lastReturn ? ['socialWorker'] : handling);
  const to = { staffId: worker.id, unitId: worker.post.unitId };
  return {
    after: story.paces.accept,
    run: (now) => assign({ actor: clerk, now }, { id: request._id, to, why: '按片区和职责指定' }),
  };
}

async function fromPool(story: Story, request: RequestDocument): Promise<Step> {
  const { unitId, unitPath } = request.owner;
  const organised = await organisation();
  const members = [...organised.members.values()].filter((member) =>
    member.posts.some((post) => post.unitId === unitId && handling.includes(post.role)),
  );
  const chosen = members[request.title.length % Math.max(1, members.length)];
  if (chosen) {
    const actor = staffActor(organised, chosen._id, unitId);
    return { after: story.paces.claim, run: (now) => claim({ actor, now }, { id: request._id }) };
  }
  const clerk = await somebodyFor(unitPath, dispatching);
  const worker = await somebodyFor(request.place.unitPath, handling);
  const to = { staffId: worker.id, unitId: worker.post.unitId };
  return {
    after: story.paces.claim,
    run: (now) => transfer({ actor: clerk, now }, { id: request._id, to, why: '受理池转到经办人' }),
  };
}

async function ownerActor(request: RequestDocument): Promise<Actor> {
  const { owner } = request;
  return owner.kind === 'staff'
    ? staffActor(await organisation(), owner.staffId, owner.unitId)
    : somebodyFor(owner.unitPath, dispatching);
}

async function byOwner(story: Story, request: RequestDocument, done: ReadonlySet<string>): Promise<Step> {
  const actor = await ownerActor(request);
  const id = request._id;
  const { start: after } = story.paces;
  if (story.returned && !done.has('return'))
    return {
      after,
      once: 'return',
      run: (now) => giveBack({ actor, now }, { id, reason: 'wrongPlace', note: '不在我负责的楼栋' }),
    };
  if (story.escalated && !done.has('escalate'))
    return {
      after,
      once: 'escalate',
      run: (now) => escalate({ actor, now }, { id, reason: '涉及几个部门，社区协调不了' }),
    };
  const firstWord = `您好，我是${actor.name}，您说的事我来办，今天就去看。`;
  return { after, run: (now) => start({ actor, now }, { id, firstWord }) };
}

async function work(story: Story, request: RequestDocument, done: ReadonlySet<string>): Promise<Step> {
  const actor = await ownerActor(request);
  const id = request._id;
  if (story.paces.note && !done.has('note'))
    return {
      after: story.paces.note,
      once: 'note',
      run: (now) =>
        note(
          { actor, now },
          { id, text: '去现场看过了，已联系相关单位，定了时间再告诉您。', toResident: true },
        ),
    };
  const again = done.has('rate');
  const outcome =
    again || story.ending === 'rejected' || story.ending === 'cancelled' ? 'solved' : story.ending;
  const reply = again ? `又去了一趟，${story.reply}` : story.reply;
  return { after: story.paces.resolve, run: (now) => resolve({ actor, now }, { id, outcome, reply }) };
}

function rating(story: Story, request: RequestDocument, done: ReadonlySet<string>): Step | undefined {
  const { rating: given, paces } = story;
  if (!given || paces.rate === undefined) return undefined;
  const solved = done.has('rate') ? 'solved' : given.solved;
  return {
    after: paces.rate,
    anyTime: true,
    once: 'rate',
    run: (now) => rate({ actor: reporter(request), now }, { ...given, id: request._id, solved }),
  };
}
