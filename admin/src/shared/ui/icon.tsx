// One line icon: 24 grid, 1.75 stroke, takes the colour of its text; decorative unless it gets a label.
import { toolGlyphs } from './glyphs-tool';
import { workGlyphs } from './glyphs-work';

const glyphs = { ...workGlyphs, ...toolGlyphs };
export type IconName = keyof typeof glyphs;

export function Icon({ name, size, label }: { name: IconName; size?: 's' | 'l'; label?: string }) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={size ? `i ${size}` : 'i'} viewBox="0 0 24 24" {...named}>
      {glyphs[name]}
    </svg>
  );
}
