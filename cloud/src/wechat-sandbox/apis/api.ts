/** The shape of one WeChat server API of the sandbox. */
import type { World } from '../world.ts';

export interface ApiCall {
  world: World;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}

export interface SandboxApi {
  path: string;
  method: 'GET' | 'POST';
  /** Whether the call carries an access token. */
  token: boolean;
  /** Returns the fields of the answer, or the bytes of a picture; refuses by throwing a WechatError. */
  run(call: ApiCall): object | Promise<object>;
}
