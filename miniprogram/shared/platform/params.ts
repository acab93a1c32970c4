/** What the address of a page says, in plain words: WeChat and the browser hand it over as it was written, escaped. */
import { useRouter } from '@tarojs/taro';

const plain = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

export function useParams(): Partial<Record<string, string>> {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value ?? '')]));
}
