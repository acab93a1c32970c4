/** One short message at a time: six seconds, or until 知道了 in elder mode. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { create } from 'zustand';
import { Icon, type IconName } from './icon';

interface Toast {
  words: string;
  icon?: IconName;
  action?: { word: string; run: () => void };
}

const useToast = create<{ toast?: Toast | undefined }>(() => ({}));

export const showToast = (toast: Toast) => useToast.setState({ toast });
export const clearToast = () => useToast.setState({ toast: undefined });

export function ToastSlot({ elder }: { elder: boolean }) {
  const toast = useToast((state) => state.toast);
  useEffect(() => {
    if (!toast || elder) return;
    const timer = setTimeout(clearToast, 6000);
    return () => clearTimeout(timer);
  }, [toast, elder]);
  if (!toast) return null;
  const action = toast.action ?? { word: '知道了', run: () => undefined };
  const act = () => {
    clearToast();
    action.run();
  };
  return (
    <View className="toast-slot">
      <View className="toast" {...aria('alert')}>
        <Icon name={toast.icon ?? 'done'} className="toast-icon" />
        <View className="grow">{toast.words}</View>
        <View className="toast-act" {...aria('button')} onClick={act}>
          {action.word}
        </View>
      </View>
    </View>
  );
}
