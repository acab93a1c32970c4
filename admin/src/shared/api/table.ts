// All endpoints that the server offers; a type only, nothing of the server is bundled.
export type { Endpoints as Api } from '@contract';
