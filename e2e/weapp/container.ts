/** Runs the emitted dist/weapp without WeChat: App, Page, Component and wx are played here, code from strings is forbidden as there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { readTemplates, type Template } from './templates.ts';
import { findPath, hasClass, setPath, textOf, type TreeNode } from './tree.ts';
import { createWx, type WxOptions } from './wx.ts';

type Hooks = Record<string, unknown> & { data?: Record<string, unknown> };
interface PageInstance extends Hooks {
  route: string;
  data: Record<string, unknown>;
}
type Fits = (node: TreeNode) => boolean;

export interface ContainerOptions extends WxOptions {
  /** Where the bundle was emitted. */
  folder: string;
}

export class Container {
  readonly #folder: string;
  readonly #templates: Map<string, Template>;
  readonly #stack: PageInstance[] = [];
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #definitions = new Map<string, Hooks>();
  readonly #context: vm.Context;
  readonly problems: string[] = [];
  #registered: Hooks | undefined;
  #app: Hooks | undefined;

  constructor(options: ContainerOptions) {
    this.#folder = options.folder;
    this.#templates = readTemplates(options.folder);
    const open = (url: unknown, keep: number) => this.#open(String(url), keep);
    const wx = createWx(options, {
      navigateTo: ({ url }) => open(url, this.#stack.length),
      redirectTo: ({ url }) => open(url, this.#stack.length - 1),
      reLaunch: ({ url }) => open(url, 0),
      switchTab: ({ url }) => open(url, 0),
      navigateBack: () => this.#back(),
    });
    const complain = (...words: unknown[]) => this.problems.push(words.map(String).join(' '));
    this.#context = vm.createContext(
      {
        ...{ wx, setTimeout, clearTimeout, setInterval, clearInterval, URLSearchParams, structuredClone },
        console: { ...console, error: complain, warn: () => undefined, log: () => undefined },
        App: (app: Hooks) => (this.#app = app),
        Page: (page: Hooks) => (this.#registered = page),
        Component: () => undefined,
        Behavior: (behavior: unknown) => behavior,
        getApp: () => this.#app,
        getCurrentPages: () => [...this.#stack],
        __wxConfig: {},
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
  }

  /** Starts the app on a page. */
  launch(url: string): void {
    this.#load('app.js');
    const options = { path: url.replace(/^\//, ''), query: {}, scene: 1001, referrerInfo: {} };
    call(this.#app, 'onLaunch', options);
    call(this.#app, 'onShow', options);
    this.#open(url, 0);
  }

  /** Opens a page as a message or a link does, in place of everything that was open. */
  reopen(url: string): void {
    this.#open(url, 0);
  }

  get page(): PageInstance {
    const top = this.#stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }
  get root(): TreeNode {
    return (this.page.data.root ?? { cn: [] }) as TreeNode;
  }
  get text(): string {
    return textOf(this.root);
  }

  /** The same as a finger: inner element first, then everything around it that hears the event. */
  tap(fits: Fits): void {
    this.#send(fits, 'tap', {});
  }
  tapText(words: string): void {
    this.tap((node) => textOf(node).trim() === words);
  }
  type(value: string, tag: 'input' | 'textarea' = 'textarea'): void {
    this.#send((node) => this.#tag(node) === tag, 'input', { value, cursor: value.length, keyCode: 0 });
  }
  async until(what: string, true_: () => boolean, patienceMs = 10_000): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!true_()) {
      if (Date.now() > end)
        throw new Error(`waited in vain for ${what}; the page says: ${this.text.slice(0, 400)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  has = (className: string) => findPath(this.root, (node) => hasClass(node, className)) !== undefined;

  #tag = (node: TreeNode) => this.#templates.get(node.nn ?? '')?.tag;

  #send(fits: Fits, type: string, detail: object): void {
    const way = findPath(this.root, fits);
    if (!way) throw new Error(`nothing to ${type}; the page says: ${this.text.slice(0, 400)}`);
    const hearing = way.toReversed().filter((node) => this.#templates.get(node.nn ?? '')?.hears.has(type));
    const bubbles = type === 'tap';
    const target = elementOf(way.at(-1));
    for (const node of bubbles ? hearing : hearing.slice(0, 1)) {
      call(this.page, 'eh', {
        type,
        detail,
        target,
        currentTarget: elementOf(node),
        timeStamp: Date.now(),
        mark: {},
      });
    }
  }

  #open(url: string, keep: number): void {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    for (const closed of this.#stack.splice(keep)) call(closed, 'onUnload');
    call(this.#stack.at(-1), 'onHide');
    const definition = this.#definitionOf(route);
    const page = Object.assign(Object.create(definition) as PageInstance, {
      route,
      data: structuredClone(definition.data ?? {}),
      setData(change: Record<string, unknown>, done?: () => void) {
        // Values cross to the view as text, as on a phone: a function or an undefined would not arrive.
        for (const [at, value] of Object.entries(change)) {
          setPath(page.data, at, value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
        }
        setTimeout(() => done?.call(page), 0);
      },
    });
    this.#stack.push(page);
    call(page, 'onLoad', Object.fromEntries(new URLSearchParams(search)));
    call(page, 'onShow');
    call(page, 'onReady');
  }

  /** A page's file runs once; every later visit is a new instance of what it registered. */
  #definitionOf(route: string): Hooks {
    this.#registered = undefined;
    this.#load(`${route}.js`);
    const registered = (this.#registered as Hooks | undefined) ?? this.#definitions.get(route);
    if (!registered) throw new Error(`${route} registered no page`);
    this.#definitions.set(route, registered);
    return registered;
  }

  #back(): void {
    if (this.#stack.length < 2) return;
    call(this.#stack.pop(), 'onUnload');
    call(this.#stack.at(-1), 'onShow');
  }

  #load(file: string): unknown {
    const name = file.endsWith('.js') ? file : `${file}.js`;
    const known = this.#modules.get(name);
    if (known) return known.exports;
    const full = path.join(this.#folder, name);
    if (!existsSync(full)) throw new Error(`the bundle has no ${name}`);
    const module = { exports: {} as unknown };
    this.#modules.set(name, module);
    const source = `(function(require,module,exports,window,document){${readFileSync(full, 'utf8')}\n})`;
    const run = vm.runInContext(source, this.#context, { filename: full }) as (...args: unknown[]) => void;
    const require = (wanted: string) => this.#load(path.join(path.dirname(name), wanted));
    run(require, module, module.exports, undefined, undefined);
    return module.exports;
  }
}

const elementOf = (node: TreeNode | undefined) => ({
  id: node?.uid ?? node?.sid ?? '',
  dataset: { sid: node?.sid ?? '' },
  offsetLeft: 0,
  offsetTop: 0,
});

function call(owner: Hooks | undefined, name: string, argument?: unknown): void {
  const hook = owner?.[name];
  if (typeof hook === 'function')
    (hook as (this: Hooks | undefined, argument: unknown) => void).call(owner, argument);
}
