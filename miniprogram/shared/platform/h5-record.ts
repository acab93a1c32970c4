/** Recording a voice note with the browser's recorder. */
import { keepFile } from './h5-files';
import { Refused, type LocalFile, type Recording } from './types';

const shortest = 800;
const longest = 60_000;

export async function recordInBrowser(): Promise<Recording> {
  const refuse = () => {
    throw new Refused('没有打开麦克风，您可以直接写字');
  };
  if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') return refuse();
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(refuse);
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  const startedAt = Date.now();
  let wanted = true;
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise<LocalFile | undefined>((resolve) => {
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      const lasted = Date.now() - startedAt;
      if (!wanted || lasted < shortest) return resolve(undefined);
      const path = keepFile(new Blob(parts, { type: recorder.mimeType }));
      resolve({ path, kind: 'voice', seconds: Math.min(60, Math.round(lasted / 1000)) });
    };
  });
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  setTimeout(stop, longest);
  recorder.start();
  return {
    stop: () => {
      stop();
      return ended;
    },
    cancel: () => {
      wanted = false;
      stop();
    },
  };
}
