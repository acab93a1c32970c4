/* global document, location, EventSource, setInterval */
/** The sandbox's phone: choose a person, watch their messages, answer for them. Plain browser code, no build. */

const $ = (id) => document.getElementById(id);
const state = { settings: null, person: null, stream: null };

async function call(path, method = 'GET', body = undefined) {
  const headers = { 'content-type': 'application/json' };
  const init = { method, headers, body: body && JSON.stringify(body) };
  const response = await fetch(`/sandbox/${path}`, init);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

function make(tag, text, props = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...props });
}

async function listPeople() {
  const { items, total } = await call(`people?text=${encodeURIComponent($('search').value.trim())}`);
  $('count').textContent =
    total > items.length ? `共 ${total} 人，显示前 ${items.length} 人` : `共 ${total} 人`;
  $('people').replaceChildren(
    ...items.map((person) => {
      const button = make('button', person.name, { className: 'person', type: 'button' });
      button.append(make('small', `${person.role} · ${person.phone || '未登记手机号'}`));
      button.setAttribute('aria-pressed', String(person.openid === state.person));
      button.addEventListener('click', () => choose(person.openid));
      const row = document.createElement('li');
      row.append(button);
      return row;
    }),
  );
}

async function choose(openid) {
  state.person = openid;
  location.hash = openid;
  state.stream?.close();
  state.stream = new EventSource(`/sandbox/live?openid=${encodeURIComponent(openid)}`);
  state.stream.addEventListener('message', showAll);
  state.stream.addEventListener('changed', showSubscriptions);
  await Promise.all([listPeople(), showAll()]);
}

async function showAll() {
  await Promise.all([showMessages(), showSubscriptions()]);
}

async function showMessages() {
  const { items } = await call(`people/${encodeURIComponent(state.person)}/messages`);
  $('open').hidden = false;
  $('open').href = miniProgram('');
  const empty = make('p', '还没有收到消息。订阅后，有进展就会出现在这里。', { className: 'empty' });
  $('messages').replaceChildren(...(items.length > 0 ? items.toReversed().map(card) : [empty]));
  $('unread').textContent = items.length > 0 ? `${items.length} 条` : '';
}

function card(message) {
  const box = make('article', '', { className: 'message' });
  const fields = document.createElement('dl');
  for (const { label, value } of message.fields) fields.append(make('dt', label), make('dd', value));
  const time = new Date(message.receivedAt).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai' });
  box.append(make('time', time), make('h3', message.title), fields);
  if (message.page) box.append(make('a', '进入小程序查看', { href: miniProgram(message.page) }));
  return box;
}

/** The H5 preview routes by hash; who one is rides in the query before it. */
function miniProgram(page) {
  const separator = state.settings.miniProgramUrl.includes('?') ? '&' : '?';
  const who = `sandboxUser=${encodeURIComponent(state.person)}`;
  return `${state.settings.miniProgramUrl}${separator}${who}${page ? `#/${page}` : ''}`;
}

async function showSubscriptions() {
  const person = await call(`people/${encodeURIComponent(state.person)}`);
  const policy = make('select', '');
  const answers = { accept: '询问时同意', reject: '询问时拒绝', off: '关闭订阅消息总开关' };
  for (const [value, label] of Object.entries(answers)) policy.append(make('option', label, { value }));
  policy.value = person.subscribing;
  policy.setAttribute('aria-label', '小程序询问订阅时');
  policy.addEventListener('change', () => change({ subscribing: policy.value }));
  $('admin-code').hidden = !person.adminCode;
  $('admin-code').textContent = person.adminCode ? `后台动态验证码 ${person.adminCode}` : '';
  $('subscriptions').replaceChildren(policy, ...person.templates.map((one) => templateBox(person, one)));
}

function templateBox(person, template) {
  const box = make('div', '', { className: 'template' });
  const head = document.createElement('p');
  head.append(
    make('b', template.title),
    make('span', template.refused ? '已拒收' : `可收 ${template.credits} 次`),
  );
  const accept = make('button', '同意一次', { type: 'button', disabled: template.refused });
  accept.addEventListener('click', () =>
    call(`people/${encodeURIComponent(person.openid)}/subscriptions`, 'POST', {
      tmplIds: [template.id],
      answers: { [template.id]: 'accept' },
    }),
  );
  const refuse = make('button', template.refused ? '重新接收' : '拒收', {
    type: 'button',
    className: 'quiet',
  });
  const others = person.refused.filter((id) => id !== template.id);
  refuse.addEventListener('click', () =>
    change({ refused: template.refused ? others : [...others, template.id] }),
  );
  const buttons = make('div', '', { className: 'buttons' });
  buttons.append(accept, refuse);
  box.append(head, buttons);
  return box;
}

async function change(settings) {
  await call(`people/${encodeURIComponent(state.person)}`, 'PATCH', settings);
}

async function setFault(kind) {
  await call('faults', 'DELETE');
  if (kind !== 'none') await call('faults', 'POST', { api: '*', kind, ms: 3000, errcode: -1 });
  const words = { slow: '正在变慢', error: '正在返回系统繁忙', drop: '正在断开连接', none: '一切正常' };
  $('faults').textContent = `微信接口：${words[kind]}`;
}

function tick() {
  const format = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' };
  $('clock').textContent = new Date().toLocaleTimeString('zh-CN', format);
}

$('search').addEventListener('input', listPeople);
for (const button of document.querySelectorAll('[data-fault]')) {
  button.addEventListener('click', () => setFault(button.dataset.fault));
}
tick();
setInterval(tick, 10_000);
// The code for the admin changes every half minute.
setInterval(() => state.person && showSubscriptions(), 15_000);
state.settings = await call('settings');
await listPeople();
if (location.hash.length > 1) await choose(decodeURIComponent(location.hash.slice(1)));
