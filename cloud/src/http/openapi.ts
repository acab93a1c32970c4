/** OpenAPI 3.1 from the endpoint tables: the documents cannot differ from what is checked. */
import type { TSchema } from 'typebox';
import type { Endpoint } from '../kernel/contract.ts';
import type { Route } from './routes.ts';

type Json = Record<string, unknown>;

export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const { key, endpoint } of routes) {
    const { method, path } = split(key);
    paths[path] = { ...paths[path], [method]: operation(key, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '邻应 API', version: '1.0.0', description: '由接口契约生成；请求与返回均按此校验。' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'linying' },
      },
      schemas: { Error: errorSchema },
    },
  };
}

const errorSchema: Json = {
  type: 'object',
  required: ['error', 'message', 'requestId'],
  properties: {
    error: { type: 'string', description: '固定的错误代码' },
    message: { type: 'string', description: '给人看的说明' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    details: { type: 'object' },
    requestId: { type: 'string' },
  },
};

function operation(key: string, endpoint: Endpoint): Json {
  const { permission, audience } = endpoint;
  return {
    operationId: key.replace(/[^A-Za-z0-9]+/g, '_'),
    summary: endpoint.summary,
    tags: [key.split('/')[1] ?? ''],
    ...(permission ? { description: `需要权限：${permission}` } : {}),
    security: audience === 'public' ? [] : [{ bearer: [] }, { cookie: [] }],
    'x-audience': audience,
    parameters: parameters(key, endpoint),
    ...requestBody(endpoint),
    responses: { '200': answer(endpoint), default: errorAnswer },
  };
}

const errorAnswer: Json = {
  description: '错误',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

function parameters(key: string, { params, query, idempotent }: Endpoint): Json[] {
  const inPath = [...key.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: properties(params)[name ?? ''] ?? { type: 'string' },
  }));
  const required = new Set(partsOf(query).required);
  const inQuery = Object.entries(properties(query)).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema,
  }));
  const key8 = { type: 'string', minLength: 8, maxLength: 128 };
  const header = idempotent ? [{ name: 'Idempotency-Key', in: 'header', schema: key8 }] : [];
  return [...inPath, ...inQuery, ...header];
}

const properties = (schema: TSchema | undefined): Json => partsOf(schema).properties ?? {};

/** What an object's schema says, as any reader of JSON Schema sees it. */
const partsOf = (schema: TSchema | undefined): { properties?: Json; required?: string[] } => schema ?? {};

function requestBody({ consumes, body }: Endpoint): Json {
  if (consumes === 'multipart') {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' };
    const schema = { type: 'object', required: ['file'], properties: { file, ...properties(body) } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: body } } } };
}

function answer({ produces, answer: schema, summary }: Endpoint): Json {
  if (produces === 'stream') return { description: summary, content: { 'text/event-stream': {} } };
  if (produces === 'file') return { description: summary, content: { 'application/octet-stream': {} } };
  return { description: summary, content: { 'application/json': { schema } } };
}

function split(key: string): { method: string; path: string } {
  const [method = '', path = ''] = key.split(' ');
  return { method: method.toLowerCase(), path: path.replace(/:(\w+)/g, '{$1}') };
}
