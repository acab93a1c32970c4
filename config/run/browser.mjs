/** Finds Chromium for the browser journeys; on Debian as root it installs the distribution's package. */
import { existsSync } from 'node:fs';
import { capture, step } from './shell.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = () => process.env.CHROMIUM ?? places.find((place) => existsSync(place));

const hasChineseFont = async () => {
  const { code, output } = await capture([':lang=zh', 'file'], { command: 'fc-list' }).catch(() => ({
    code: 1,
    output: '',
  }));
  return code === 0 && output.trim() !== '';
};

/** @returns {Promise<string | undefined>} the path of the browser */
export async function browser() {
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get') && !(found() && (await hasChineseFont()))) {
    const quiet = { command: 'apt-get', env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await step('update the package lists', ['update', '-q'], quiet);
    await step(
      'install Chromium and a Chinese font',
      ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'],
      quiet,
    );
  }
  return found();
}
