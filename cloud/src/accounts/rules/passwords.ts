/** Which passwords are refused, and why in words that help. */

/** The ones that lists of leaked passwords start with, and what comes to mind first here. */
const common = new Set(
  [
    '12345678 123456789 1234567890 11111111 00000000 88888888 66666666 99999999 12341234 11223344 87654321',
    '147258369 123123123 123321123 123456123 a1234567 a12345678 a123456789 aa123456 aa12345678 abc12345',
    'abc123456 abcd1234 abcd12345 qwertyui qwerty123 qwer1234 1qaz2wsx 1q2w3e4r zxcvbnm123 asdfghjkl asdf1234',
    'password password1 password123 passw0rd p@ssw0rd admin123 admin1234 admin888 administrator root1234',
    'iloveyou woaini1314 woaini520 5201314520 1314520520 wang1234 li123456 zhang123 qq123456 wechat123',
    'linying linying1 linying123 linying2026 shequ123 shequ1234 juweihui jiedao123 wangge123 shegong123',
    'changeme welcome1 welcome123 letmein1 test1234 demo1234 guest1234 user1234 sunshine football monkey123',
  ]
    .join(' ')
    .split(' '),
);

/** The reason in Chinese, or undefined when the password is good enough. */
export function passwordProblem(password: string, person: { username: string }): string | undefined {
  const plain = password.toLowerCase();
  if ([...password].length < 8) return '密码至少 8 位';
  if (common.has(plain)) return '这个密码太常见，容易被猜到，请换一个';
  if (plain.includes(person.username.toLowerCase())) return '密码不能包含工号';
  if (new Set(plain).size < 4) return '密码中重复的字符太多';
  if (isRun(plain)) return '密码不能是连续的数字或字母';
  return undefined;
}

/** 23456789 and hgfedcba: every character next to the one before. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((_, index) => text.charCodeAt(index + 1) - text.charCodeAt(index));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
