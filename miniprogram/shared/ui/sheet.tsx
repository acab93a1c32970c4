/** A sheet that rises from below; one at a time, closed by its mask. */
import { aria } from './aria';
import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { clearToast } from './toast';

interface SheetProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

export function Sheet({ label, onClose, children }: SheetProps) {
  // What was said before has been read, and would lie over the question.
  useEffect(clearToast, []);
  return (
    <View>
      <View className="mask" catchMove onClick={onClose} />
      <View className="sheet" {...aria('dialog', label)}>
        <View className="grab" />
        {children}
      </View>
    </View>
  );
}
