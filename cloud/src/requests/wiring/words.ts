/** Asks WeChat, in the name of the resident who wrote them, whether words may stand. */
import { checkText } from '../../files/index.ts';
import { residentOpenid } from '../../people/index.ts';
import type { Surroundings } from '../surroundings.ts';

/** Nobody can be asked about the words of somebody whose file is erased. */
export const verdictOn: Surroundings['verdictOn'] = async (residentId, text) => {
  const openid = await residentOpenid(residentId);
  if (openid === undefined) return 'pass';
  const { verdict } = await checkText({ openid, text });
  return verdict === 'unasked' ? 'pass' : verdict;
};
