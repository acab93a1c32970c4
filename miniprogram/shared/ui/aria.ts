/** What a drawn control is, for screen readers: WeChat and the browser name it differently. */
export type Role =
  'button' | 'tab' | 'tablist' | 'radio' | 'checkbox' | 'switch' | 'dialog' | 'alert' | 'img';

export const aria = (role: Role, label?: string, checked?: boolean): object => {
  const named = label === undefined ? {} : { ariaLabel: label };
  if (process.env.TARO_ENV !== 'h5') return { ariaRole: role, ...named };
  return {
    role,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { 'aria-checked': checked ? 'true' : 'false' }),
    ...(role === 'button' || role === 'radio' || role === 'checkbox' || role === 'switch' || role === 'tab'
      ? { tabIndex: 0 }
      : {}),
  };
};
