/** What the pages may ask of the phone; weapp.ts and h5.ts each answer in their own way or say that they cannot. */
import type { ButtonProps } from '@tarojs/components';

export interface Insets {
  /** Height of the phone's status bar above the navigation row. */
  top: number;
  /** Width at the right of the navigation row that belongs to WeChat's capsule. */
  capsule: number;
}

export interface LocalFile {
  path: string;
  kind: 'photo' | 'voice';
  seconds?: number;
}

export interface Recording {
  /** Ends the recording; undefined when nothing usable was recorded. */
  stop: () => Promise<LocalFile | undefined>;
  cancel: () => void;
}

export interface Spot {
  lng: number;
  lat: number;
  name?: string;
  /** How far off the phone thinks it may be. */
  accuracyMetres?: number;
}

/** A sheet to sign on with a finger. */
export interface InkPad {
  /** Where a touch lies on it. */
  at: (touch: { x?: number; y?: number; clientX?: number; clientY?: number }) => { x: number; y: number };
  line: (from: { x: number; y: number }, to: { x: number; y: number }) => void;
  clear: () => void;
  save: () => Promise<LocalFile>;
}

export type SubscribeChoice = 'accept' | 'reject' | 'ban';

export interface HttpAnswer {
  status: number;
  body: unknown;
}
export interface HttpCall {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
}
export interface UploadCall {
  url: string;
  headers: Record<string, string>;
  file: LocalFile;
  onProgress?: (share: number) => void;
}

/** The person said no, or the phone cannot: always with words that can be shown. */
export class Refused extends Error {}

export interface Platform {
  kind: 'weapp' | 'h5';
  insets: () => Insets;
  origin: () => string;
  http: (call: HttpCall) => Promise<HttpAnswer>;
  upload: (call: UploadCall) => Promise<HttpAnswer>;
  loginCode: () => Promise<string>;
  /** Properties of a button whose tap asks for the phone number. */
  phoneButton: (onCode: (code: string) => void, onRefused: (words: string) => void) => ButtonProps;
  subscribe: (templateIds: string[]) => Promise<Record<string, SubscribeChoice>>;
  /** Reads a printed code; undefined where there is no scanner and the page offers typing. */
  scanCode?: () => Promise<string | undefined>;
  /** The canvas with this id, ready to be drawn on. */
  inkPad: (id: string) => Promise<InkPad>;
  /** Keeps a file that waits for a network; the phone throws away what was only picked. */
  keepFile: (file: LocalFile) => Promise<LocalFile>;
  pickPhotos: (count: number) => Promise<LocalFile[]>;
  previewPhotos: (urls: string[], current: string) => void;
  record: () => Promise<Recording>;
  /** Plays a voice note; the answer stops it. */
  play: (url: string, onEnd: () => void) => () => void;
  /** WeChat's own map picker; undefined where there is none and the page offers its own search. */
  chooseOnMap?: () => Promise<Spot | undefined>;
  currentSpot: () => Promise<Spot>;
  openMap: (spot: Spot, address: string) => Promise<void>;
  call: (phone: string) => void;
  copy: (text: string) => void;
  store: {
    get: (name: string) => unknown;
    set: (name: string, value: unknown) => void;
    remove: (name: string) => void;
  };
  online: () => Promise<boolean>;
  onNetwork: (listener: (online: boolean) => void) => void;
  /** WeChat asks the page to show the privacy agreement before the first private call. */
  onPrivacyAsked: (ask: (answer: (agreed: boolean) => void) => void) => void;
  openPrivacyContract: () => void;
}
